import type { FC } from 'hono/jsx'

/** An invitation that has been opened; whose list it is, is told to whoever has joined. */
export const JoinPage: FC<{ path: string; name: string; newKey: () => string }> = ({ path, name, newKey }) => (
  <>
    <h1>You are invited to a list of programs</h1>
    <p>
      An applicant asks you to look over a list of residency programs. You join as {name}; your name stands beside what
      you write.
    </p>
    <form method="post" action={path}>
      <input type="hidden" name="key" value={newKey()} />
      <button class="button primary">Join</button>
    </form>
    <p class="hint">You can leave at any time.</p>
  </>
)
