import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { previewUndo, undoRun, type UndoResult } from '../fill/undo.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { saidWrites } from './preview.tsx'
import type { Pasted } from './write.ts'

/** What was written and what was not, and the way back. */
export const Result = ({
  result,
  again,
  showRest,
}: {
  result: Pasted
  again: () => void
  showRest: () => void
}): JSX.Element => {
  const { client, look } = useHere()
  const [undone, setUndone] = useState<UndoResult>()
  const [progress, setProgress] = useState('')
  // the button that was pressed is gone
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const undo = useDeed(async () => {
    setProgress('')
    const preview = await previewUndo(client, result.run)
    const onProgress = ({ cells, ofCells }: { cells: number; ofCells: number }): void =>
      setProgress(`${cells} of ${count(ofCells, 'cell')} undone`)
    setUndone(await undoRun(client, preview, { onProgress }))
    look()
  })
  const stopped = result.cancelled || result.unsettled
  const hasRest = undone === undefined && stopped && saidWrites(result.rest.writes).length > 0
  return (
    <div ref={place} tabIndex={-1}>
      <Card
        title={undone !== undefined ? 'Undone' : stopped ? 'Stopped' : 'Written'}
        tone={undone === undefined && stopped ? 'ask' : 'good'}
      >
        {undone === undefined ? (
          <div role="status">
            {outcome(result).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ) : (
          <Undone undone={undone} />
        )}
        <div class="buttons">
          {hasRest ? (
            <Button primary onClick={showRest}>
              Show the rest
            </Button>
          ) : null}
          <Button primary={!hasRest} onClick={again}>
            Paste something else
          </Button>
          {undone === undefined ? (
            <Button onClick={undo.run} busy={undo.busy}>
              Undo
            </Button>
          ) : null}
        </div>
        <p role="status" class="small">
          {undo.busy ? progress : 'The journal of this file keeps the run: it can be undone later as well.'}
        </p>
      </Card>
      {undo.failure === undefined ? null : <FailureCard failure={undo.failure} again={undo.run} />}
    </div>
  )
}

/** Cells of the plan are written, not reached, or changed meanwhile. */
const outcome = ({ plan, done, rest, cancelled, unsettled }: Pasted): string[] => {
  // each new row has an id of its own, which is no cell to a reader
  const added = [...done].filter((key) => key.endsWith(' rowId')).length
  const written = done.size - added
  const planned = saidWrites(plan.writes).length
  const left = cancelled || unsettled ? Math.min(planned - written, saidWrites(rest.writes).length) : 0
  const changed = planned - written - left
  return [
    `${count(written, 'cell')} written, ${count(added, 'row')} added.`,
    ...(left > 0 ? [`${count(left, 'cell')} not reached: ${left === 1 ? 'it is' : 'they are'} as before.`] : []),
    ...(changed > 0 ? [`${count(changed, 'cell')} changed meanwhile and stayed as they were.`] : []),
    ...(unsettled ? ['The sheet kept changing while it was written.'] : []),
  ]
}

const Undone = ({ undone: { cells, left } }: { undone: UndoResult }): JSX.Element => (
  <>
    <p role="status">
      {count(cells, 'cell')} as before.
      {left.length === 0 ? '' : ` ${count(left.length, 'cell')} changed since stay as they are:`}
    </p>
    {left.length === 0 ? null : (
      <ul class="advice">
        {left.slice(0, 50).map(({ name, row, field, holds }) => (
          <li key={`${name} ${field}`}>
            {row === undefined ? '' : `Row ${row}, `}
            {name}: {holds === undefined ? 'its row or column is gone' : `holds ${String(holds)}`}
          </li>
        ))}
      </ul>
    )}
  </>
)
