import type { Cell } from '../../shared/tracker/cell.ts'
import { fieldFor, fieldOf, profileIds, type ProfileId } from '../../shared/tracker/profile.ts'
import { mark, marks } from '../../shared/tracker/versions.ts'
import type { Box, Sheet } from './port.ts'
import { profileLines } from './profile-lines.ts'
import { profileBox, profileCells } from './trackers.ts'

/** Lines that the range PROFILE keeps free for what a person adds. */
const SPARE = 20
const HEAD = { bold: true, background: '#f1f3f4' }

/** The profile's place; a missing tab, range or mark is made, and no cell that exists is changed. */
export const ensureProfile = (sheet: Sheet, asOf?: string, notes: Readonly<Record<string, string>> = {}): Box => {
  const box = profileBox(sheet) ?? freshProfile(sheet, asOf, notes)
  if (sheet.named(marks.profileRange) !== undefined) return box
  const whole = { ...box, rows: box.rows + SPARE, columns: 2 }
  sheet.setName(marks.profileRange, whole)
  sheet.mark({ key: marks.profile, value: mark('profile'), sheetId: box.sheetId })
  return whole
}

/** A tab with every field in its group: title, value, and for a choice a dropdown. */
const freshProfile = (sheet: Sheet, asOf: string | undefined, notes: Readonly<Record<string, string>>): Box => {
  const lines: { readonly title: string; readonly id?: ProfileId }[] = [{ title: 'Field' }]
  for (const id of profileIds) {
    const { title, group } = fieldOf(id)
    const before = lines[lines.length - 1]?.id
    const opens = before === undefined || fieldOf(before).group !== group
    if (opens && fieldFor(group) === undefined) lines.push({ title: group })
    lines.push({ title, id })
  }
  const tab = sheet.addTab('Profile', lines.length + SPARE, 4)
  const box: Box = { sheetId: tab.sheetId, row: 1, column: 1, rows: lines.length, columns: 2 }
  const line = (row: number): Box => ({ ...box, row, rows: 1 })
  sheet.write(
    box,
    lines.map(({ title, id }, at) => [title, at === 0 ? 'Value' : freshValue(id, asOf)]),
  )
  sheet.writeNotes(
    { ...box, columns: 1 },
    lines.map(({ id }) => [(id && notes[id]) ?? '']),
  )
  lines.forEach(({ id }, at) => {
    const choices = id && fieldOf(id).kind.choices
    if (id === undefined) sheet.format(line(at + 1), HEAD)
    if (choices !== undefined) sheet.offer({ ...line(at + 1), column: 2, columns: 1 }, choices)
  })
  sheet.freeze(tab.sheetId, 1, 0)
  sheet.widths(tab.sheetId, [220, 220])
  return box
}

const freshValue = (id: ProfileId | undefined, asOf: string | undefined): Cell =>
  id === 'asOf' ? (asOf ?? '') : id === 'season' ? 2027 : ''

/** Writes fields where they stand, and those without a line below the others; neighbours are one write. */
export const writeFields = (sheet: Sheet, values: ReadonlyMap<ProfileId, Cell>): void => {
  const box = ensureProfile(sheet)
  const { lineOf } = profileLines(sheet)
  const known = [...values].flatMap(([id, value]) => {
    const line = lineOf.get(id)
    return line === undefined ? [] : [[line, value] as const]
  })
  for (const run of runsOf(known)) {
    const row = box.row + (run[0]?.[0] ?? 0)
    sheet.write(
      { ...box, row, column: box.column + 1, rows: run.length, columns: 1 },
      run.map(([, value]) => [value]),
    )
  }
  const added = [...values].filter(([id, value]) => !lineOf.has(id) && value !== '')
  if (added.length > 0) addLines(sheet, box, added)
}

const addLines = (sheet: Sheet, box: Box, added: readonly (readonly [ProfileId, Cell])[]): void => {
  const used = profileCells(sheet).length
  const lines = added.map(([id, value]) => [fieldOf(id).title, value])
  sheet.write({ ...box, row: box.row + used, rows: lines.length, columns: 2 }, lines)
  const needed = used + lines.length
  if (needed > box.rows) sheet.setName(marks.profileRange, { ...box, rows: needed + SPARE })
}

/** `[[3, a], [4, b], [9, c]]` → the stretches 3–4 and 9. */
export const runsOf = <T>(cells: readonly (readonly [line: number, value: T])[]): (readonly [number, T])[][] => {
  const runs: (readonly [number, T])[][] = []
  for (const cell of [...cells].sort((a, b) => a[0] - b[0])) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last[last.length - 1]?.[0] === cell[0] - 1) last.push(cell)
    else runs.push([cell])
  }
  return runs
}
