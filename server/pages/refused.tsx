import type { FC } from 'hono/jsx'
import { type ProblemCode, problemKinds } from '../../shared/contract/problems.ts'
import { Refusal } from '../problems.ts'
import type { Fields } from './deeds.ts'

/** What a person on a page can do about a refusal; the rest of them are for programs. */
const todo: Partial<Record<ProblemCode, string>> = {
  'address-unknown': 'Go back to your lists.',
  'already-decided': 'Go back to the list and look at it again.',
  'does-not-fit': 'Go back, mend it and send it again.',
  'invitation-unknown': 'It was used, withdrawn or has expired. Ask the owner of the list for a new one.',
  'key-reused': 'Load the page again, then repeat it.',
  'not-here': 'Go back to the list and look at it again.',
  'not-shared': 'Ask the owner of the list to share it.',
  'not-signed-in': 'Sign in again, then repeat it.',
  'owners-only': 'Ask the owner of the list.',
  'workspace-unknown': 'If you were a member, the owner has removed you. Ask for a new invitation.',
}

export const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('internal', 'Something went wrong on our side.', { cause: error })

/** A refusal as a page: what happened, what to do, and what was written, so that nothing is lost. */
export const RefusedPage: FC<{ refusal: Refusal; back?: string; fields?: Fields; requestId: string }> = ({
  refusal: { code, message },
  back,
  fields = {},
  requestId,
}) => {
  const { title, status } = problemKinds[code]
  const written = ['text', 'value', 'reason', 'said', 'missing', 'name'].flatMap((name) => fields[name] || [])
  return (
    <>
      <h1>{title}</h1>
      <p>{message}</p>
      <p>{todo[code] ?? 'Try again in a moment.'}</p>
      {written.length === 0 ? null : (
        <div class="card">
          <h2>What you wrote</h2>
          {written.map((text) => (
            <p class="words">{text}</p>
          ))}
        </div>
      )}
      <p>
        {code === 'not-signed-in' ? (
          <a class="button primary" href={`/sign-in?next=${encodeURIComponent(back ?? '/review')}`}>
            Sign in
          </a>
        ) : (
          <a class="button" href={back ?? '/review'}>
            {back === undefined ? 'To your lists' : 'Go back'}
          </a>
        )}
      </p>
      {status >= 500 ? <p class="hint">Request id: {requestId}</p> : null}
    </>
  )
}
