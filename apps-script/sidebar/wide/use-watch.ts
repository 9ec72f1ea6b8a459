import { useEffect, useRef } from 'preact/hooks'
import type { Client } from '../client.ts'
import type { Book } from '../seam.ts'

/** Milliseconds between two looks at the file. */
const EVERY = 4_000
/** Milliseconds in which Google may still be drawing the dialog, and the sidebar be used beside it. */
const OPENS = 5_000

/**
 * A dialog cannot tell the sidebar that it has changed something, nor that it was closed: the file tells it. It is looked
 * at in a slow rhythm, and a last time once somebody uses the sidebar, which nobody can while the dialog is open.
 * @param opened counts the dialogs that were opened; none is watched at 0
 */
export const useWatch = (client: Pick<Client, 'look'>, opened: number, changed: () => void): void => {
  const then = useRef(changed)
  then.current = changed
  useEffect(() => {
    if (opened === 0) return undefined
    const begun = Date.now()
    const now = { seen: '', looking: false, stale: false, last: false, over: false }
    const visit = async (): Promise<void> => {
      now.stale = true
      if (now.looking || now.over || document.hidden) return
      now.looking = true
      while (now.stale && !now.over) {
        now.stale = false
        const stands = await client.look().then(standing, () => '')
        // a look that failed says nothing
        if (stands === '') now.last = false
        else if (now.seen !== '' && stands !== now.seen && !now.over) then.current()
        now.seen = stands || now.seen
      }
      now.looking = false
      if (now.last) end()
    }
    const used = (): void => {
      if (now.last || Date.now() - begun < OPENS) return
      now.last = true
      void visit()
    }
    const timer = setInterval(() => void visit(), EVERY)
    const end = (): void => {
      now.over = true
      clearInterval(timer)
      window.removeEventListener('focus', used)
      for (const use of uses) document.removeEventListener(use, used)
    }
    window.addEventListener('focus', used)
    for (const use of uses) document.addEventListener(use, used)
    void visit()
    return end
  }, [client, opened])
}

const uses = ['pointermove', 'pointerdown', 'keydown'] as const

/** Another text once something was written that a panel shows: a line of the journal, a mark of a column, a tab. */
const standing = ({ tabs, marks, trackers, profile }: Book): string =>
  JSON.stringify([tabs, marks, trackers.map(({ sheetId, titles, rows }) => [sheetId, titles, rows]), profile?.cells])
