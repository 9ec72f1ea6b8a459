import type { JSX } from 'preact'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { columnsOf, trackerOn } from '../book.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import type { State } from '../seam.ts'

/** What stands in the way on a tab without the tool's own columns, and the way to get them. */
export const SetUpFirst = ({
  sheetId,
  says = 'It has no IMGFIT columns yet, by which rows are found again after a sort. No cell of yours changes.',
}: {
  sheetId: number | undefined
  says?: string
}): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="Set up this tab first" tone="ask">
      <p>{says}</p>
      <Button primary onClick={() => go('adopt', sheetId)}>
        Set up this tab
      </Button>
    </Card>
  )
}

/** Whether a tracker of the file has no such column, as far as the file was looked at. */
export const lacks = (state: State | undefined, sheetId: number | undefined, column: ColumnId): boolean => {
  const tracker = state && trackerOn(state.book, sheetId ?? -1)
  return state !== undefined && tracker !== undefined && !columnsOf(state.book, tracker).includes(column)
}
