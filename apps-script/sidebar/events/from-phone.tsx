import type { JSX } from 'preact'
import { thankYouIn } from '../../../shared/events/heard.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { dayWords } from '../words.ts'

/** What open-house mode left on the server: thank-yous that are due, and answers that wait to be accepted. */
export const FromPhone = ({ today }: { today: string }): JSX.Element | null => {
  const { reviews, state, go } = useHere()
  const { review, member, workspace = '', again, person } = reviews
  const settle = useDeed(async (thread: string) => {
    await member?.ask('settleThread', { workspace, thread, state: 'resolved' })
    await again()
  })
  const due = (review?.threads ?? [])
    .flatMap(({ id, state: stands, anchor, messages: [first] }) => {
      const task = stands === 'open' && first?.by.person === person?.id ? thankYouIn(first?.text ?? '') : undefined
      return task === undefined ? [] : [{ id, name: anchor.name ?? 'a program', ...task }]
    })
    .sort((a, b) => a.by.localeCompare(b.by))
  const heard = (review?.suggestions ?? []).filter(
    ({ state: stands, reason, by }) =>
      stands === 'pending' && by.person === person?.id && reason?.startsWith('Heard at ') === true,
  )
  if (review === undefined) return null
  return (
    <>
      {review.workspace.role !== 'owner' || state === undefined ? null : (
        <p class="small">
          On a phone at an event: open <span class="address">{state.server}/open-house</span> and answer there.
        </p>
      )}
      {heard.length === 0 ? null : (
        <section class="card ask" aria-label="Heard at an event">
          <p>
            {heard.length === 1 ? 'One answer or note' : `${heard.length} answers and notes`} from an event: accept or
            reject.
          </p>
          <Button onClick={() => go('review')}>Open Review</Button>
        </section>
      )}
      {due.length === 0 ? null : (
        <section class="card ask" aria-label="Thank-yous">
          <h2>Thank-yous from your phone</h2>
          <ul class="plain-list">
            {due.map(({ id, name, by, says }) => (
              <li key={id}>
                <strong>{name}</strong>
                <span class="origin">
                  by {dayWords(by)}
                  {by < today ? ', overdue' : ''}, {says}
                </span>
                <Button busy={settle.busy} onClick={() => settle.run(id)}>
                  I have sent it<span class="sr"> to {name}</span>
                </Button>
              </li>
            ))}
          </ul>
          {settle.failure === undefined ? null : <FailureCard failure={settle.failure} />}
        </section>
      )}
    </>
  )
}
