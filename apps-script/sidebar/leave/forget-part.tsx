import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { forget, readTraces, type Traces } from './forget.ts'

/** Marks and journal go after one more question, for no undo of ours is left then. */
export const ForgetPart = (): JSX.Element => {
  const { client, look } = useHere()
  const [asked, setAsked] = useState<Traces>()
  const [done, setDone] = useState(false)
  const ask = useDeed(async () => {
    setDone(false)
    setAsked(await readTraces(client))
  })
  const remove = useDeed(async () => {
    if (asked === undefined) return
    await forget(client, asked)
    setAsked(undefined)
    setDone(true)
    look()
  })
  const failure = ask.failure ?? remove.failure
  return (
    <section aria-label="Marks and journal">
      <h3>Take out marks and journal</h3>
      <p>No cell of your tabs changes. Runs of IMGFIT can no longer be undone afterwards.</p>
      <Button onClick={ask.run} busy={ask.busy}>
        Take out marks and journal
      </Button>
      <div role="status">
        {asked === undefined ? null : (
          <Card tone="bad">
            <p>
              <strong>
                {count(asked.marks.length, 'mark')}
                {asked.journal === undefined ? '' : ` and the journal with ${count(asked.journal.lines, 'line')}`} will
                be gone.
              </strong>
            </p>
            <p>
              Only File, Version history of the spreadsheet can bring them back.
              {asked.book.connected ? ' The file is disconnected from the server as well.' : ''}
            </p>
            <div class="buttons">
              <Button primary onClick={remove.run} busy={remove.busy}>
                Yes, take them out
              </Button>
              <Button onClick={() => setAsked(undefined)}>No, keep them</Button>
            </div>
          </Card>
        )}
        {done ? (
          <Card tone="good">
            <p>Taken out. Every value in your tabs is as it was.</p>
          </Card>
        ) : null}
      </div>
      {failure === undefined ? null : <FailureCard failure={failure} />}
    </section>
  )
}
