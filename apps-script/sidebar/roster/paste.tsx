import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Link } from '../parts/link.tsx'

/** Where the page's text is pasted. The text stays in this box. */
export const Paste = ({
  text,
  url,
  page,
  onText,
  onUrl,
  onRead,
  done,
}: {
  text: string
  url: string
  /** The residents page that the sheet names. */
  page: string | undefined
  onText: (text: string) => void
  onUrl: (url: string) => void
  onRead: () => void
  /** A text was read: the next thing to do is below. */
  done: boolean
}): JSX.Element => {
  const id = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onRead()
      }}
    >
      <div class="field">
        <label for={id}>Text of the residents page</label>
        <textarea
          id={id}
          rows={6}
          value={text}
          spellcheck={false}
          aria-describedby={`${id}n`}
          onInput={({ currentTarget: { value } }) => onText(value)}
        />
        <p id={`${id}n`} class="small">
          Open the program’s page of residents, select all, copy, paste here. Names only show where one resident ends:
          they are dropped at once, kept nowhere, and decide nothing.
        </p>
      </div>
      <div class="field">
        <label for={`${id}u`}>Its address</label>
        <input
          id={`${id}u`}
          type="url"
          value={url}
          placeholder="https://"
          onInput={({ currentTarget: { value } }) => onUrl(value)}
        />
        {page === undefined ? null : (
          <p class="small">
            <Link href={page}>Open the residents page</Link>
          </p>
        )}
      </div>
      <div class="after-field">
        <Button primary={!done} type="submit" disabled={text.trim() === ''}>
          {done ? 'Read it again' : 'Read the roster'}
        </Button>
      </div>
    </form>
  )
}
