import type { ComponentChild, JSX } from 'preact'
import { useState } from 'preact/hooks'

const PAGE = 50

/**
 * A long list a page at a time, so that ten thousand cells open as fast as ten.
 * @param line one, and the one before it
 * @param around what holds the lines, where it is not a list
 */
export const Paged = <T,>({
  all,
  line,
  around = listed,
}: {
  all: readonly T[]
  line: (one: T, before: T | undefined) => ComponentChild
  around?: (lines: readonly ComponentChild[]) => JSX.Element
}): JSX.Element => {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      {around(all.slice(0, shown).map((one, at) => line(one, all[at - 1])))}
      {all.length > shown ? (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, all.length - shown)} more of {all.length.toLocaleString('en-US')}
        </button>
      ) : null}
    </>
  )
}

const listed = (lines: readonly ComponentChild[]): JSX.Element => <ul class="facts">{lines}</ul>
