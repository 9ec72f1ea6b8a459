import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

/** A line that opens: a button with what it holds below. */
export const Disclosure = ({
  summary,
  children,
  open: openAtFirst = false,
  class: name = '',
}: {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean
  class?: string
}): JSX.Element => {
  const [open, setOpen] = useState(openAtFirst)
  const id = useId()
  return (
    <div class={`disclosure ${name}`}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2.5 8 6 4 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
        <span class="summary">{summary}</span>
      </button>
      <div id={id} class="opened" hidden={!open}>
        {open ? children : null}
      </div>
    </div>
  )
}
