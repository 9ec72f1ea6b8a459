import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Page, useHere } from '../here.ts'

/** The head of a page inside a tab: the way back, and a title that takes the focus when the page opens. */
export const PageTitle = ({
  title,
  shown,
  back: [page, says] = ['more', 'More'],
  children,
}: {
  title: string
  shown: boolean
  back?: readonly [page: Page, says: string]
  /** what stands beside the title */
  children?: ComponentChildren
}): JSX.Element => {
  const { go, wide } = useHere()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true })
  }, [shown])
  return (
    <div class="page-title">
      {wide === undefined ? (
        <button type="button" class="back" onClick={() => go(page)}>
          <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          {says}
        </button>
      ) : null}
      <h2 tabIndex={-1} ref={heading} class={children === undefined ? undefined : 'with-guide'}>
        {title}
        {children === undefined ? null : <> {children}</>}
      </h2>
    </div>
  )
}
