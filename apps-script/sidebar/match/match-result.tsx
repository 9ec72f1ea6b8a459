import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { previewUndo, undoRun, type UndoResult } from '../fill/undo.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { Matched } from './write.ts'

/** What was written, and the way back. */
export const MatchResult = ({
  result: { run, planned, done },
  again,
  busy,
}: {
  result: Matched
  again: () => void
  busy: boolean
}): JSX.Element => {
  const { client, look } = useHere()
  const [undone, setUndone] = useState<UndoResult>()
  const undo = useDeed(async () => {
    setUndone(await undoRun(client, await previewUndo(client, run)))
    look()
  })
  const links = [...done].filter((key) => key.endsWith(' programId')).length
  const missed = planned.length - done.size
  return (
    <>
      <Card title={undone === undefined ? 'Written' : 'Undone'} tone="good">
        <p role="status">
          {undone === undefined
            ? `${count(links, 'link')} written.${missed > 0 ? ` ${count(missed, 'cell')} changed meanwhile and stayed as they were.` : ''}`
            : `${count(undone.cells, 'cell')} as before.${undone.left.length === 0 ? '' : ` ${count(undone.left.length, 'cell')} changed since and stayed as they are.`}`}
        </p>
        <div class="buttons">
          <Button primary busy={busy} onClick={again}>
            Match again
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
