import { useEffect, useState } from 'preact/hooks'
import { type Deed, useDeed } from '../ask.ts'
import { useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import type { readTarget, Target } from '../roster/target.ts'

/** The row that a page of the Row tab is about: it follows the selection until the person has begun something. */
export interface Aimed {
  readonly target: Target | undefined
  /** No program stands in the selected row. */
  readonly none: boolean
  readonly aim: Deed<[]>
  readonly begin: () => void
  /** Something was begun, and another row is selected now. */
  readonly elsewhere: boolean
  readonly sheetId: number | undefined
}

/** @param read how the row is read */
export const useTarget = (shown: boolean, read: typeof readTarget): Aimed => {
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
