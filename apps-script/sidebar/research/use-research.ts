import { useEffect, useState } from 'preact/hooks'
import { nothingRead, type Reading, researchPages, type RowRead } from '../../../shared/guidance/index.ts'
import type { ColumnId, PlainRow } from '../../../shared/tracker/columns.ts'
import { type Deed, useDeed } from '../ask.ts'
import type { Selection } from '../seam.ts'
import { useHere } from '../here.ts'
import { readResearched, type Researched } from './read-row.ts'

type PageId = (typeof researchPages)[number]['id']

/** A program on its way through its four pages. */
export interface Research {
  readonly target: Researched | undefined
  /** No program stands in the selected row. */
  readonly none: boolean
  /** The row as it is by now. */
  readonly now: RowRead
  readonly readings: Readonly<Record<PageId, Reading>>
  /** The address of each page, as the row has it or as the person gives it. */
  readonly addresses: Readonly<Record<PageId, string>>
  readonly begun: boolean
  readonly read: (page: PageId, reading: Reading) => void
  readonly address: (page: PageId, address: string) => void
  /** Takes up the selected row and lets go of what was typed. */
  readonly aim: Deed<[]>
  /** The row was written: how does it stand now? */
  readonly look: () => void
}

export const useResearch = (selection: Selection | undefined, shown: boolean): Research => {
  const { client, state } = useHere()
  const [target, setTarget] = useState<Researched>()
  const [none, setNone] = useState(false)
  const [now, setNow] = useState<RowRead>(nothing)
  const [readings, setReadings] = useState(unread)
  const [addresses, setAddresses] = useState(noAddress)
  const begun = researchPages.some(
    ({ id, link }) =>
      Object.keys(readings[id].said).length > 0 || addresses[id] !== addressIn(target?.says ?? {}, link),
  )
  const at = selection === undefined ? undefined : { sheetId: selection.sheetId, row: selection.row }
  const aim = useDeed(async () => {
    if (at === undefined) return
    const found = at.sheetId === state?.book.profile?.box.sheetId ? undefined : await readResearched(client, at)
    setNone(found === undefined)
    setTarget(found)
    setNow(readOf(found))
    setReadings(unread)
    setAddresses(addressesIn(found?.says ?? {}))
  })
  // the row stays the one that the panel was opened for until the person says otherwise
  useEffect(() => {
    if (shown && at !== undefined && !begun) aim.run()
  }, [shown, at?.sheetId, at?.row])
  const again = useDeed(async () => {
    if (target === undefined) return
    const found = await readResearched(client, target)
    if (found?.name === target.name) setNow(readOf(found))
  })
  return {
    target,
    none,
    now,
    readings,
    addresses,
    begun,
    read: (page, reading) => setReadings((before) => ({ ...before, [page]: reading })),
    address: (page, address) => setAddresses((before) => ({ ...before, [page]: address })),
    aim,
    look: again.run,
  }
}

const each = <T>(of: (page: (typeof researchPages)[number]) => T): Record<PageId, T> =>
  Object.fromEntries(researchPages.map((page) => [page.id, of(page)])) as Record<PageId, T>
const unread = each(() => nothingRead)
const noAddress = each(() => '')
const addressesIn = (row: PlainRow): Record<PageId, string> => each(({ link }) => addressIn(row, link))
const addressIn = (row: PlainRow, link: ColumnId): string => {
  const { [link]: said } = row
  return typeof said === 'string' ? said : ''
}
const nothing: RowRead = { row: {}, days: {}, today: '' }
const readOf = (found: Researched | undefined): RowRead =>
  found === undefined ? nothing : { row: found.says, days: found.days, today: found.today }
