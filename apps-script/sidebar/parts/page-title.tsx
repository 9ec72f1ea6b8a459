import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useHere } from '../here.ts'

/** The head of a page inside More: the way back, and a title that takes the focus when the page opens. */
export const PageTitle = ({ title, shown }: { title: string; shown: boolean }): JSX.Element => {
  const { go } = useHere()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true })
  }, [shown])
  return (
    <div class="page-title">
      <button type="button" class="back" onClick={() => go('more')}>
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
        More
      </button>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
    </div>
  )
}
