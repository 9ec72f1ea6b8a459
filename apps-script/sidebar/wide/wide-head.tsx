import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Page, useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import type { WideEntry } from './entry.ts'

const titles: Readonly<Record<WideEntry['page'], string>> = {
  adopt: 'Set up a tab',
  fill: 'What a fill writes, and what it leaves',
  snapshots: 'Compare snapshots',
}

/** Frames, about a second. */
const TRIES = 60

/** The head of the dialog: what it is, the way back to its own page, and out. Escape closes it too. */
export const WideHead = ({ page, close }: { page: Page; close: () => void }): JSX.Element => {
  const { wide, go } = useHere()
  const own = wide?.entry?.page
  const [asks, setAsks] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const leave = useRef(() => undefined as void)
  leave.current = () => {
    const words = wide?.holding.words
    if (asks !== undefined) setAsks(undefined)
    else if (words === undefined) close()
    else setAsks(words)
  }
  useEffect(() => {
    let tries = 0
    let next = 0
    // what is in a page that has only just come may not take the focus before a frame or two
    const take = (): void => {
      heading.current?.focus()
      if (document.activeElement === document.body && tries++ < TRIES) next = requestAnimationFrame(take)
    }
    take()
    return () => cancelAnimationFrame(next)
  }, [])
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      leave.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
  return (
    <header class="wide-head">
      <div>
        {own === undefined || own === page ? null : (
          <button type="button" class="back" onClick={() => go(own)}>
            <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
            Back
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {own === undefined ? 'IMGFIT' : titles[own]}
        </h1>
        <Button onClick={() => leave.current()}>Close</Button>
      </div>
      <div role="alert">
        {asks === undefined ? null : (
          <Card tone="ask">
            <p>{asks}</p>
            <div class="buttons">
              <Button onClick={() => setAsks(undefined)}>Stay here</Button>
              <Button onClick={close}>Close without it</Button>
            </div>
          </Card>
        )}
      </div>
    </header>
  )
}
