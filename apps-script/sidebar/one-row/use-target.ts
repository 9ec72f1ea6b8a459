import { useEffect, useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import { readTarget, type Target } from '../roster/target.ts'
import type { AimedAt } from './row-page.tsx'

/** The row that a page is about: it follows the selection until the person has begun something. */
export interface Aimed extends AimedAt {
  readonly begin: () => void
}

/** @param read how the row is read */
export const useTarget = (shown: boolean, read: typeof readTarget = readTarget): Aimed => {
  const { client, state } = useHere()
  const { selection } = useSelection(client, shown)
  const [target, setTarget] = useState<Target>()
  const [none, setNone] = useState(false)
  const [begun, setBegun] = useState(false)
  const isProfile = selection?.sheetId === state?.book.profile?.box.sheetId
  const aim = useDeed(async () => {
    if (selection === undefined) return
    const found = isProfile ? undefined : await read(client, selection)
    setNone(found === undefined)
    setTarget(found)
    setBegun(false)
  })
  useEffect(() => {
    if (shown && selection !== undefined && !begun) aim.run()
  }, [shown, selection?.sheetId, selection?.row, selection?.revision])
  return {
    target,
    none,
    aim,
    begin: () => setBegun(true),
    elsewhere:
      begun && selection !== undefined && (selection.sheetId !== target?.sheetId || selection.row !== target.row),
    sheetId: selection?.sheetId,
  }
}
