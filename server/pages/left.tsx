import type { FC } from 'hono/jsx'

/** What became of a membership that has ended. */
export const LeftPage: FC<{ says: string }> = ({ says }) => (
  <>
    <h1>You have left the list</h1>
    <p>{says}</p>
    <p>
      <a class="button" href="/review">
        To your lists
      </a>
    </p>
  </>
)
