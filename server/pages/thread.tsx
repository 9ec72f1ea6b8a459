import type { FC } from 'hono/jsx'
import type { Thread } from '../../shared/contract/reviews.ts'
import { Deed, Fold, Form, Write } from './forms.tsx'
import { About, By, Time, Words } from './parts.tsx'
import { backTo, idOf, type View } from './view.ts'
import { count, fieldWords } from './words.ts'

/** What was said, in order, with the forms that answer and settle it. */
export const ThreadCard: FC<{ view: View; thread: Thread; within?: 'row' | 'field' }> = ({ view, thread, within }) => {
  const { anchor, state, messages, gone } = thread
  const id = idOf(view, thread.id)
  const back = backTo(view, thread.id)
  return (
    <li class="card thread" id={id}>
      <p class="about">
        {within === 'row' ? (
          <span>{anchor.field === undefined ? 'The program' : fieldWords(anchor.field)}</span>
        ) : within === undefined ? (
          <About view={view} anchor={anchor} />
        ) : null}
        {state === 'resolved' ? <span class="chip good">✓ Resolved</span> : null}
        {gone ? <span class="chip plain">No longer on the list</span> : null}
      </p>
      <ul class="messages">
        {messages.map((message) => (
          <li id={idOf(view, message.id)}>
            <p class="said">
              <By view={view} by={message.by} /> <Time view={view} at={message.at} />
            </p>
            <Words text={message.text} />
          </li>
        ))}
      </ul>
      <div class="row-of-deeds">
        <Fold id={`${id}-answer`} says="Reply">
          <Form view={view} deed="reply" sends={{ thread: thread.id }} back={back}>
            <Write id={`${id}-text`} name="text" label="Your reply" most={5000} />
            <button class="button">Send</button>
          </Form>
        </Fold>
        <Deed
          view={view}
          deed="thread"
          back={back}
          sends={{ thread: thread.id, state: state === 'open' ? 'resolved' : 'open' }}
          says={state === 'open' ? 'Resolve' : 'Reopen'}
        />
      </div>
    </li>
  )
}

/** Open threads, and under a fold those that are settled or whose program has gone. */
export const Threads: FC<{ view: View; threads: readonly Thread[]; id: string; within?: 'row' | 'field' }> = ({
  view,
  threads,
  id,
  within,
}) => {
  const [open, settled] = parted(threads, ({ state, gone }) => state === 'open' && !gone)
  return (
    <>
      {open.length === 0 ? null : (
        <ul class="cards" id={`${id}-open`}>
          {open.map((thread) => (
            <ThreadCard view={view} thread={thread} {...(within && { within })} />
          ))}
        </ul>
      )}
      {settled.length === 0 ? null : (
        <Fold id={`${id}-settled`} says={count(settled.length, 'earlier thread')}>
          <ul class="cards">
            {settled.map((thread) => (
              <ThreadCard view={view} thread={thread} {...(within && { within })} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

const parted = <T,>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] => [
  all.filter(belongs),
  all.filter((one) => !belongs(one)),
]
