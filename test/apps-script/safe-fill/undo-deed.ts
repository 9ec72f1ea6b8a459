import { previewUndo, undoRun, type UndoResult } from '../../../apps-script/sidebar/fill/undo.ts'
import { keyOf } from '../../../shared/fill/index.ts'
import {
  columnFor,
  type Held,
  heldIn,
  isMerged,
  isSame,
  mayBeSpreadOver,
  type Name,
  type Place,
  placesIn,
} from './cells.ts'
import { told } from './fill-deed.ts'
import { byPerson, type HandDeed, type Numbers } from './hand.ts'
import { newRun, remember, type RunSeen, runNames, type Session, type Touched, tried } from './session.ts'
import { Watch } from './watch.ts'

/** Takes back any run, also one that took one back. */
export const undo = async (session: Session, [a, b, c]: Numbers, hand?: HandDeed): Promise<void> => {
  const { file, tally } = session
  const names = await runNames(session)
  const name = names[a % 2 === 0 ? 0 : b % Math.max(1, names.length)]
  if (name === undefined) return
  const seen = session.runs.get(name)
  if (seen === undefined) return void tally.troubles.push(`nobody saw the run ${name}`)
  const preview = await tried(session, false, () => previewUndo(file.client, name))
  if (preview === undefined) return
  const before = new Map([...placesIn(file.document)].map(([cell, place]) => [cell, heldIn(place.cell)]))
  const watch = new Watch(file.document)
  if (hand !== undefined) file.beforeChange(() => watch.aside(() => byPerson(session, hand, [b, c, a])))
  const result = await tried(session, false, () => undoRun(file.client, preview))
  file.beforeChange(undefined)
  watch.take()
  tally.undos++
  const known = new Map(preview.plan.writes.map((write) => [`${write.row}:${write.column}`, write]))
  const planned = new Map(
    [...watch.writes].flatMap(([cell, { row, column }]) => {
      const write = known.get(`${row}:${column}`)
      return write === undefined || hand !== undefined ? [] : [[cell, write] as const]
    }),
  )
  const made = result?.run ?? (await newRun(session))
  if (made !== undefined) remember(session, made, watch, planned)
  if (result === undefined) return
  onlyItsOwn(session, seen, watch)
  // what a person did meanwhile is seen at the next undo
  if (hand !== undefined) return
  const places = placesIn(file.document)
  for (const [cell, touched] of seen.cells)
    asItWas(session, seen, { cell, touched, before: before.get(cell), place: places.get(cell), result })
}

/**
 * An undo writes nothing that its run had not written, and nothing else than what stood there. Where a person took the
 * column away and set up another one for the field, its blank cells are those that the run wrote.
 */
const onlyItsOwn = ({ tally, people }: Session, { cells }: RunSeen, { writes }: Watch): void => {
  const byKey = new Map([...cells.values()].map((one) => [keyOf(one.rowId, one.field), one]))
  for (const [name, one] of writes) {
    const named = byKey.get(keyOf(one.rowId, one.field))
    const touched = cells.get(name) ?? (named?.after.value === one.before.value ? named : undefined)
    if (touched === undefined && !people.blurred.has(name)) {
      tally.troubles.push(`an undo changed a cell that its run had not: ${told(one)}`)
      continue
    }
    if (
      touched !== undefined &&
      one.after.value !== one.before.value &&
      one.after.value !== touched.before.value &&
      !people.blurred.has(name)
    )
      tally.troubles.push(`an undo wrote something else than what was there: ${told(one)}`)
  }
}

interface Case {
  readonly cell: Name
  readonly touched: Touched
  readonly before: Held | undefined
  readonly place: Place | undefined
  readonly result: UndoResult
}

/** Every touched cell that no person has changed is what it was, and every other one is listed. */
const asItWas = (session: Session, { step }: RunSeen, { cell, touched, before, place, result }: Case): void => {
  const { tally, people } = session
  const isListed = result.left.some(({ rowId, field }) => rowId === touched.rowId && field === touched.field)
  const tell = (what: string, now?: Held): void =>
    void tally.troubles.push(
      `${what}: ${touched.field} of ${touched.rowId}, ${JSON.stringify(touched)}, before the undo ${JSON.stringify(before)}, now ${JSON.stringify(now)}`,
    )
  if (place === undefined || before === undefined) {
    if (!isListed && !isNoteAlone(touched) && !hasRow(session, touched.rowId))
      tell('a cell is gone with its row and is not listed')
    return
  }
  const now = heldIn(place.cell)
  if (people.blurred.has(cell)) return
  if (isSame(now, touched.before)) return void tally.undone++
  const isUntouched =
    isSame(before, touched.after) &&
    !people.hasChanged('typed', cell, step) &&
    !people.hasChanged('note', cell, step) &&
    // a note alone went because what it told of was a person's by then
    !(
      before.value === touched.before.value &&
      before.formula === touched.before.formula &&
      before.format === touched.before.format
    ) &&
    stands(session, place, touched)
  if (isUntouched) return tell('an untouched cell was not put back', now)
  if (isListed) {
    if (now.value !== before.value || now.formula !== before.formula) tell('a cell that is listed was written', now)
  } else if (now.value !== touched.before.value) tell('a cell is neither put back nor listed', now)
}

/** A note that had gone because its cell was a person's is no cell to be given back. */
const isNoteAlone = ({ before, after }: Touched): boolean => isSame({ ...before, note: after.note }, after)

/** Its row has its id still, its column its mark, and nothing lies over it. */
const stands = ({ file, sheetId }: Session, { sheet, row, column }: Place, { rowId, field }: Touched): boolean => {
  const ids = columnFor(file.document, sheetId, 'rowId')
  if (sheet.id !== sheetId || ids === undefined || columnFor(file.document, sheetId, field) !== column) return false
  const same = sheet.cells.flatMap((line, at) => (line[ids - 1]?.value === rowId ? [at + 1] : []))
  return same.length === 1 && same[0] === row && !isMerged(sheet, row, column) && !mayBeSpreadOver(sheet, row, column)
}

const hasRow = ({ file, sheetId }: Session, rowId: string): boolean => {
  const ids = columnFor(file.document, sheetId, 'rowId')
  return ids === undefined || file.sheet(sheetId).cells.some((line) => line[ids - 1]?.value === rowId)
}
