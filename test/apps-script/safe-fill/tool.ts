import { adopt, lookAtTab, planFor, renewHeaders } from '../../../apps-script/sidebar/adopt/deeds.ts'
import { readTracker } from '../../../apps-script/sidebar/fill/reading.ts'
import { findRows } from '../../../apps-script/sidebar/match/find.ts'
import { writeLinks } from '../../../apps-script/sidebar/match/write.ts'
import { type Choice, usualColumns } from '../../../shared/adopt/index.ts'
import { journalTab } from '../../../shared/fill/index.ts'
import {
  cellAt,
  extentOf,
  fieldAt,
  type Held,
  heldIn,
  isBlank,
  isMerged,
  type Name,
  nameOf,
  placesIn,
  withoutAddresses,
} from './cells.ts'
import { ourOwn, told } from './fill-deed.ts'
import type { Numbers } from './hand.ts'
import { remember, type Session, tried } from './session.ts'
import { Watch } from './watch.ts'

/** Takes the tab as it is; a person corrects one guess and chooses what to add. */
export const adoptTab = async (session: Session, [a, b, c]: Numbers): Promise<void> => {
  const { file, sheetId, tally } = session
  const { client, document } = file
  file.select(sheetId, 1, 1)
  const looked = await tried(session, false, () => lookAtTab(client))
  if (looked === undefined || 'refused' in looked) return
  const wrong = a % 4 === 0 ? looked.guesses[b % looked.guesses.length]?.column : undefined
  const header = file.sheet(sheetId).cells[looked.tracker.headerRow - 1] ?? []
  const isOwn = (column: number): boolean => session.own.has(header[column - 1]?.background ?? '')
  const choice: Choice = {
    headerRow: looked.tracker.headerRow,
    mapping: looked.guesses.map((guess) =>
      guess.column === wrong || isOwn(guess.column) ? { ...guess, meaning: 'mine' } : guess,
    ),
    add: a % 2 === 0 ? usualColumns : usualColumns.filter((_, at) => ((b >> at) & 1) === 1),
    ...(c % 3 === 0 && { after: 1 + (c % looked.tracker.used) }),
    results: c % 5 === 0,
  }
  const plan = planFor(looked.book, choice)
  if ('refused' in plan) return
  for (const { column, meaning } of choice.mapping) {
    const was = fieldAt(document, sheetId, column)
    if (was === undefined || was === (meaning === 'split' || meaning === 'mine' ? '-' : meaning)) continue
    // what was filled there belongs to a column that is another one now
    for (const line of file.sheet(sheetId).cells)
      if (line[column - 1]?.background) session.people.blurred.add(nameOf(line[column - 1] ?? {}))
  }
  const before = everything(session)
  const { columns } = extentOf(file.sheet(sheetId))
  await tried(session, false, () => adopt(client, plan))
  sameAsBefore(session, before, choice.after === undefined ? columns : 0)
  const again = await tried(session, false, () => lookAtTab(client))
  if (again === undefined || 'refused' in again) return
  const nothing = planFor(again.book, { ...choice, mapping: again.guesses, add: [], results: false })
  if (!('refused' in nothing) && nothing.steps.length > 0)
    tally.troubles.push(`adopting twice would change something: ${JSON.stringify(nothing.steps.slice(0, 2))}`)
}

interface Seen extends Held {
  readonly sheetId: number
  readonly row: number
  readonly column: number
  readonly width: number | undefined
}

/** Every cell that holds anything, by its name. */
const everything = ({ file }: Session): Map<Name, Seen> => {
  const cells = new Map<Name, Seen>()
  for (const sheet of file.document.sheets.filter(({ name }) => !name.startsWith(journalTab)))
    sheet.cells.forEach((line, down) =>
      line.forEach((cell, right) => {
        const held = heldIn(cell)
        if (isBlank(held)) return
        const at = { sheetId: sheet.id, row: down + 1, column: right + 1 }
        cells.set(nameOf(cell), { ...held, ...at, width: sheet.widths?.[right + 1] })
      }),
    )
  return cells
}

/** @param edge the last column before; what is new stands right of it */
const sameAsBefore = (session: Session, before: Map<Name, Seen>, edge: number): void => {
  const { file, sheetId, tally } = session
  const places = placesIn(file.document)
  for (const [name, was] of before) {
    const place = places.get(name)
    const now = heldIn(place?.cell)
    if (was.formula.startsWith('=IMGREPORT(') && now.formula.startsWith('=IMGREPORT(')) continue
    const tell = (what: string): void =>
      void tally.troubles.push(`adopting changed ${what}: ${JSON.stringify(was)} to ${JSON.stringify(now)}`)
    if (place === undefined) tell('a cell into nothing')
    else if (isAdoptsOwn(session, place.sheet.name, place.column, was)) continue
    else if (now.value !== was.value || now.note !== was.note || now.format !== was.format) tell('a cell')
    else if (withoutAddresses(now.formula) !== withoutAddresses(was.formula)) tell('a formula')
    else if (place.row !== was.row || place.column < was.column) tell('where a cell stands')
    else if (was.sheetId === sheetId && place.sheet.widths?.[place.column] !== was.width) tell('the width of a column')
  }
  const old = new Set([...before.values()].flatMap((one) => (one.sheetId === sheetId ? [one.column] : [])))
  if (edge === 0) return
  file.sheet(sheetId).cells.forEach((line) =>
    line.forEach((cell, right) => {
      const isNew = !isBlank(heldIn(cell)) && !before.has(cell.background ?? '')
      const field = fieldAt(file.document, sheetId, right + 1)
      if (isNew && right + 1 <= edge && old.has(right + 1) && field !== 'rowId' && !isPutIn(before, right + 1, places))
        tally.troubles.push(`adopting wrote in column ${right + 1}: ${JSON.stringify(cell)}`)
    }),
  )
}

/** Whether a column was put in here: what stood in it stands further right. */
const isPutIn = (before: Map<Name, Seen>, column: number, places: ReturnType<typeof placesIn>): boolean =>
  ![...before].some(
    ([name, was]) =>
      was.column === column &&
      places.get(name)?.column === column &&
      was.sheetId === places.get(name)?.sheet.id &&
      was.sheetId === 1,
  )

/** The ids of rows, and lines of the Profile tab that say how functions read titles. */
const isAdoptsOwn = ({ file, sheetId }: Session, tab: string, column: number, was: Seen): boolean =>
  tab === 'Profile'
    ? was.row > 1
    : was.sheetId === sheetId && fieldAt(file.document, sheetId, column) === 'rowId' && /^r_|^$/.test(String(was.value))

export const match = async (session: Session, [a, b]: Numbers): Promise<void> => {
  const { file, sheetId, tally } = session
  const reading = await tried(session, false, () => readTracker(file.client, sheetId))
  if (reading === undefined) return
  const asking = { onProgress: () => undefined, cancelled: () => false }
  const found = await tried(session, false, () => findRows(file.client, reading, asking))
  if (found === undefined) return
  const choices = new Map<string, string>()
  for (const [id, { byName }] of found.answers) {
    const guesses = byName?.guesses ?? []
    if ((a + id.length) % 3 === 0 && guesses.length > 0)
      choices.set(id, guesses[b % guesses.length]?.program.id ?? 'none')
    else if (b % 7 === 0 && guesses.length > 0) choices.set(id, 'none')
  }
  const watch = new Watch(file.document)
  const done = await tried(session, false, () => writeLinks(file.client, sheetId, found, choices, () => undefined))
  watch.take()
  if (done === undefined) return
  const sheet = file.sheet(sheetId)
  const planned = new Map(done.planned.map((one) => [nameOf(cellAt(sheet, one.row, one.column)), one]))
  if (done.journal !== undefined) remember(session, done.run, watch, planned)
  for (const [name, one] of watch.writes) {
    const plan = planned.get(name)
    if (one.field === 'rowId') ourOwn(session, one)
    else if (
      plan === undefined ||
      plan.old !== one.before.value ||
      plan.new !== one.after.value ||
      plan.newNote !== one.after.note
    )
      tally.troubles.push(`a match wrote what it had not planned: ${told(one)}`)
    if (isMerged(sheet, one.row, one.column)) tally.troubles.push(`a match wrote in merged cells: ${told(one)}`)
  }
  for (const [name, one] of planned)
    if (!watch.writes.has(name)) tally.troubles.push(`a link was not written: ${JSON.stringify(one)}`)
}

/** Results anew: no cell changes but rows' ids and the profile's day. */
export const refresh = async (session: Session): Promise<void> => {
  const watch = new Watch(session.file.document)
  await tried(session, false, () => session.file.client.refresh())
  await tried(session, false, async () => renewHeaders(session.file.client, await session.file.client.look()))
  watch.take()
  for (const one of watch.writes.values())
    if (one.field === 'rowId') ourOwn(session, one)
    else if (one.tab !== 'Profile') session.tally.troubles.push(`a refresh changed a cell: ${told(one)}`)
}
