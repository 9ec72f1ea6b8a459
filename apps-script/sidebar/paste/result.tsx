import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { keyOf } from '../../../shared/fill/index.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { previewUndo, undoRun, type UndoResult } from '../fill/undo.ts'
import { saidWrites } from './preview.tsx'
import type { Pasted } from './write.ts'

/** What was written, and the way back. */
export const Result = ({ result, again }: { result: Pasted; again: () => void }): JSX.Element => {
  const { client, look } = useHere()
  const [undone, setUndone] = useState<UndoResult>()
  const undo = useDeed(async () => {
    setUndone(await undoRun(client, await previewUndo(client, result.run)))
    look()
  })
  const planned = saidWrites(result.plan.writes)
  const written = planned.filter(({ rowId, field }) => result.done.has(keyOf(rowId, field))).length
  const missed = planned.length - written
  return (
    <>
      <Card title={undone === undefined ? 'Written' : 'Undone'} tone="good">
        {undone === undefined ? (
          <p role="status">
            {count(written, 'cell')} written, {count(result.plan.newRows.length, 'row')} added.
            {missed > 0 ? ` ${count(missed, 'cell')} changed meanwhile and stayed as they were.` : ''}
          </p>
        ) : (
          <p role="status">
            {count(undone.cells, 'cell')} as before.
            {undone.left.length === 0 ? '' : ` ${count(undone.left.length, 'cell')} changed since stay as they are:`}
          </p>
        )}
        {undone === undefined || undone.left.length === 0 ? null : (
          <ul class="advice">
            {undone.left.slice(0, 50).map(({ name, row, field, holds }) => (
              <li key={`${name} ${field}`}>
                {row === undefined ? '' : `Row ${row}, `}
                {name}: {holds === undefined ? 'its row or column is gone' : `holds ${String(holds)}`}
              </li>
            ))}
          </ul>
        )}
        <div class="buttons">
          <Button primary onClick={again}>
            Paste something else
          </Button>
          {undone === undefined ? (
            <Button onClick={undo.run} busy={undo.busy}>
              Undo
            </Button>
          ) : null}
        </div>
        <p class="small">The journal of this file keeps the run: it can be undone later as well.</p>
      </Card>
      {undo.failure === undefined ? null : <FailureCard failure={undo.failure} again={undo.run} />}
    </>
  )
}
