import type { JSX } from 'preact'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Spilled } from '../seam.ts'

/** Results that somebody's text keeps from spreading: what is in the way, and what the button will do with it. */
export const Blocked = ({ spilled }: { spilled: Spilled }): JSX.Element => {
  const { client, look } = useHere()
  const { cell, at, to } = spilled
  const free = useDeed(async () => {
    await client.freeResults(spilled)
    // the sheet works its results out before it can say that they are there
    await new Promise((worked) => setTimeout(worked, 1_500))
    look()
  })
  return (
    <Card title={`Results are blocked at ${cell}`} tone="bad">
      <p>{says(spilled)}</p>
      {to === null || at === null ? null : (
        <>
          <p>
            The button moves that text to {columnOf(to).header} of row {/\d+$/.exec(at)?.[0]}
            {to === 'notes' ? ', below what stands there' : ''}. The results then come back. Ctrl+Z undoes it.
          </p>
          <Button primary onClick={free.run} busy={free.busy}>
            Move the text
          </Button>
        </>
      )}
      {free.failure === undefined ? null : <FailureCard failure={free.failure} again={look} />}
    </Card>
  )
}

const says = ({ cell, at, text, to }: Spilled): string => {
  if (at === null) return `The results at ${cell} cannot spread: the tab ends before they do, or a cell is in the way.`
  const why = `The results at ${cell} cannot spread because ${at} holds "${text.slice(0, 60)}".`
  return to === null
    ? `${why} Move or delete it: it is a formula, or its row has no program, or there is no Notes column for it.`
    : why
}
