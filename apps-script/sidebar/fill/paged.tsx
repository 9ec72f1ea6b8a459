import type { ComponentChild, JSX } from 'preact'
import { useState } from 'preact/hooks'

const PAGE = 50

/** A long list a page at a time, so that ten thousand cells open as fast as ten. @param line one, and the one before it */
export const Paged = <T,>({
  all,
  line,
}: {
  all: readonly T[]
  line: (one: T, before: T | undefined) => ComponentChild
}): JSX.Element => {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <ul class="facts">{all.slice(0, shown).map((one, at) => line(one, all[at - 1]))}</ul>
      {all.length > shown ? (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, all.length - shown)} more of {all.length.toLocaleString('en-US')}
        </button>
      ) : null}
    </>
  )
}
