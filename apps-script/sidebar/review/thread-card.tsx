import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Anchor, Thread } from '../../../shared/contract/reviews.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { When } from '../parts/when.tsx'
import { jumpTo } from './jump.ts'
import { anchorWords, authorWords, fieldWords } from './words.ts'
import { WriteBox } from './write-box.tsx'

/** What was said about one thing, from the first message. @param here it is about the selected row */
export const ThreadCard = ({ thread, here = false }: { thread: Thread; here?: boolean }): JSX.Element => {
  const { reviews } = useHere()
  const { member, workspace = '', again } = reviews
  const { id, anchor, state, messages, gone } = thread
  const reply = useDeed(async (text: string, mentions: readonly string[], sent: () => void) => {
    await member?.ask('reply', { workspace, thread: id, text, mentions })
    sent()
    await again()
  })
  const settle = useDeed(async () => {
    await member?.ask('settleThread', { workspace, thread: id, state: state === 'open' ? 'resolved' : 'open' })
    await again()
  })
  const about = anchorWords(anchor)
  return (
    <article class="card thread" aria-label={`Thread: ${about}`}>
      {here ? (
        <p class="title">{anchor.field === undefined ? 'This program' : fieldWords(anchor.field)}</p>
      ) : (
        <Place anchor={anchor} gone={gone === true} />
      )}
      <ul class="messages">
        {messages.map(({ id: key, by, at, text }) => (
          <li key={key}>
            <p class="origin">
              {authorWords(by)} · <When at={at} />
            </p>
            <p class="said">{text}</p>
          </li>
        ))}
      </ul>
      {state === 'resolved' ? <p class="small">Resolved.</p> : null}
      {state === 'open' ? (
        <Disclosure summary="Reply">
          <WriteBox label="Your reply" send="Send reply" deed={reply} />
        </Disclosure>
      ) : null}
      <Button onClick={settle.run} busy={settle.busy}>
        {state === 'open' ? 'Resolve' : 'Reopen'}
      </Button>
      {settle.failure === undefined ? null : <FailureCard failure={settle.failure} />}
    </article>
  )
}

/** What it is about, and the way to its row. */
export const Place = ({ anchor, gone }: { anchor: Anchor; gone: boolean }): JSX.Element => {
  const { client, reviews } = useHere()
  const [missed, setMissed] = useState(false)
  const jump = useDeed(async () => setMissed(!(await reviews.alone(() => jumpTo(client, anchor)))))
  const words = anchorWords(anchor)
  if (anchor.row === undefined) return <p class="title">{words}</p>
  return (
    <div class="place">
      <p class="title">{words}</p>
      {gone ? (
        <p class="small">This program is no longer on the list.</p>
      ) : (
        <button type="button" class="quiet" aria-busy={jump.busy} onClick={jump.run}>
          Go to the row<span class="sr"> of {words}</span>
        </button>
      )}
      {missed ? <p role="status">No row of this file is this program now.</p> : null}
      {jump.failure === undefined ? null : <FailureCard failure={jump.failure} />}
    </div>
  )
}
