import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { FailureCard } from '../parts/notice.tsx'
import { entryText, type WideEntry } from './entry.ts'
import { useWatch } from './use-watch.ts'

/** The way from a panel into the dialog that has room for it. Nothing is shown where that is where one is. */
export const OpenWide = ({
  entry,
  says,
  changed,
}: {
  /** What the dialog is told as it opens. */
  entry: () => WideEntry
  /** What is shown there, for those who hear it. */
  says: string
  /** The file has changed meanwhile, perhaps by what was done there. */
  changed: () => void
}): JSX.Element | null => {
  const { client, wide, look } = useHere()
  const [opened, setOpened] = useState(0)
  const open = useDeed(async () => {
    await client.wide({ entry: entryText(entry()) })
    setOpened((before) => before + 1)
  })
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (opened === 0) return undefined
    // what lies behind a dialog loses the focus, and has it again where the dialog was opened
    const back = (): void => {
      if (document.activeElement === document.body) button.current?.focus()
    }
    window.addEventListener('focus', back, { once: true })
    return () => window.removeEventListener('focus', back)
  }, [opened])
  useWatch(client, opened, () => {
    changed()
    look()
  })
  if (wide !== undefined) return null
  return (
    <>
      <p class="open-wide">
        <button
          ref={button}
          type="button"
          class="quiet"
          aria-haspopup="dialog"
          aria-busy={open.busy}
          onClick={() => open.run()}
        >
          Open wide<span class="sr">: {says}</span>
        </button>
      </p>
      {open.failure === undefined ? null : <FailureCard failure={open.failure} again={() => open.run()} />}
    </>
  )
}
