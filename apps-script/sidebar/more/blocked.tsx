import type { JSX } from 'preact'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { State } from '../seam.ts'

/** Results that somebody's text keeps from spreading: what is in the way, and what the button will do with it. */
export const Blocked = ({ spilled }: { spilled: NonNullable<State['spilled']> }): JSX.Element => {
  const { client, look } = useHere()
  const { cell, says, offer } = spilled
  const free = useDeed(async () => {
    if (offer === null) return
    await client.freeResults({ offer })
    // the sheet works its results out before it can say that they are there
    await new Promise((worked) => setTimeout(worked, 1_500))
    look()
  })
  return (
    <Card title={`Results are blocked at ${cell}`} tone="bad">
      <p>{says}</p>
      {offer === null ? null : (
        <>
          <p>{offer} The results then come back; Ctrl+Z undoes it.</p>
          <Button primary onClick={free.run} busy={free.busy}>
            Move the text
          </Button>
        </>
      )}
      {free.failure === undefined ? null : <FailureCard failure={free.failure} again={look} />}
    </Card>
  )
}
