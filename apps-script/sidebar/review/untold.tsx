import type { JSX } from 'preact'
import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { reopen, takenBackUntold } from './reopen.ts'
import { titleOf } from './words.ts'

/** Suggestions undone in the sheet while the server was not there to hear it. @param shown each opening looks again */
export const useUntold = (all: readonly Suggestion[], shown: boolean): readonly Suggestion[] => {
  const { client } = useHere()
  const written = all.filter(({ state }) => state === 'written').map(({ id }) => id)
  const { value = [] } = useAsked(() => takenBackUntold(client, all), shown ? written.join(' ') : undefined)
  return value.filter(({ id }) => written.includes(id))
}

/** What the others do not know yet, and the button that tells them. */
export const Untold = ({ all }: { all: readonly Suggestion[] }): JSX.Element | null => {
  const { member, workspace = '', again } = useHere().reviews
  const tell = useDeed(async () => {
    if (member === undefined) return
    const ids = all.map(({ id }) => id)
    await reopen(member, workspace, ids)
    await again()
  })
  if (all.length === 0) return null
  return (
    <section aria-label="Undone in the sheet">
      <h3>Undone in the sheet</h3>
      <Card tone="reach">
        <p>The others still see {all.length === 1 ? 'this suggestion' : 'these suggestions'} as accepted:</p>
        <ul class="plain-list">
          {all.map((one) => (
            <li key={one.id}>{titleOf(one)}</li>
          ))}
        </ul>
        <Button busy={tell.busy} onClick={tell.run}>
          Let {count(all.length, 'suggestion')} wait again
        </Button>
        {tell.failure === undefined ? null : <FailureCard failure={tell.failure} />}
      </Card>
    </section>
  )
}
