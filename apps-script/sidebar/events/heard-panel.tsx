import type { JSX } from 'preact'
import { RowPage } from '../one-row/row-page.tsx'
import { useTarget } from '../one-row/use-target.ts'
import { HeardForm } from './heard-form.tsx'

/** Open-house mode beside the sheet: the open questions of the selected program, and nothing leaves the file. */
export const HeardPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const aimed = useTarget(shown)
  return (
    <RowPage title="At an open house" kind="heard" shown={shown} back={['more', 'More']} aimed={aimed}>
      {(target) => (
        <HeardForm key={`${target.sheetId}:${target.row}:${target.rowId}`} target={target} onBegin={aimed.begin} />
      )}
    </RowPage>
  )
}
