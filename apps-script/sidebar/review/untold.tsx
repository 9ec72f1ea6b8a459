import type { JSX } from 'preact'
import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { reopen, takenBackUntold } from './reopen.ts'
import { titleOf } from './words.ts'

/** Undone in the sheet while the server was not there to hear it. @param shown each opening looks again */
export const Untold = ({ all, shown }: { all: readonly Suggestion[]; shown: boolean }): JSX.Element | null => {
  const { client, reviews } = useHere()
  const { member, workspace = '', again } = reviews
  const written = all.filter(({ state }) => state === 'written').map(({ id }) => id)
  const asked = useAsked(() => takenBackUntold(client, all), shown ? written.join(' ') : undefined)
  const tell = useDeed(async () => {
    if (member === undefined) return
    await reopen(
      member,
      workspace,
      untold.map(({ id }) => id),
    )
    await again()
  })
  const untold = (asked.value ?? []).filter(({ id }) => written.includes(id))
  if (untold.length === 0) return null
  return (
    <Card title="Undone in the sheet" tone="reach">
      <p>The others still see {untold.length === 1 ? 'this suggestion' : 'these suggestions'} as accepted:</p>
      <ul class="plain-list">
        {untold.map((one) => (
          <li key={one.id}>{titleOf(one)}</li>
        ))}
      </ul>
      <Button busy={tell.busy} onClick={tell.run}>
        Let {count(untold.length, 'suggestion')} wait again
      </Button>
      {tell.failure === undefined ? null : <FailureCard failure={tell.failure} />}
    </Card>
  )
}
