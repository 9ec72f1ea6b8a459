import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { fieldFor, fieldOf, type ProfileId } from '../../../shared/tracker/profile.ts'
import { boxOn } from '../book.ts'
import type { Book, Change, Run } from '../seam.ts'
import { missingProfile, namedWithRoom, profilePlan, SPARE, type Values } from './profile.ts'

/** Fields to write, with the field that each run is for. */
export interface FieldsPlan {
  readonly change: Change
  readonly ids: readonly ProfileId[]
}

/** Writes fields where they stand, and those without a line below the others; '' empties a field. */
export const writeFields = (book: Book, values: Values): FieldsPlan => {
  if (book.profile === null) return { change: { plans: [profilePlan(book, values)] }, ids: [] }
  const { box, cells } = book.profile
  const lineOf = new Map<ProfileId, number>()
  cells.forEach(([title = ''], at) => {
    const id = fieldFor(textOf(title))
    if (id !== undefined && !lineOf.has(id)) lineOf.set(id, at)
  })
  const ids: ProfileId[] = []
  const runs: Run[] = []
  const added: Cell[][] = []
  for (const [id, value] of Object.entries(values) as [ProfileId, Cell][]) {
    const line = lineOf.get(id)
    if (line === undefined) {
      if (value !== '') added.push([fieldOf(id).title, value])
      continue
    }
    ids.push(id)
    const at = boxOn(box.sheetId, box.row + line, box.column + 1)
    runs.push({ box: at, was: [[cells[line]?.[1] ?? '']], cells: [[value]] })
  }
  const { steps } = missingProfile(book)
  return {
    ids,
    change: {
      // what stands there now was the ground of the plan
      guards: cells.length === 0 ? [] : [{ box: { ...box, rows: cells.length }, values: cells }],
      steps: [...steps, ...below(book, added)],
      runs,
    },
  }
}

/** Lines below those that are there, inside PROFILE. */
const below = (book: Book, added: Cell[][]): NonNullable<Change['steps']> => {
  if (book.profile === null || added.length === 0) return []
  const { box, cells } = book.profile
  const needed = cells.length + added.length
  const at = { ...box, row: box.row + cells.length, rows: added.length, columns: 2 }
  const grows = needed > box.rows ? namedWithRoom(book, { ...box, rows: needed + SPARE }) : []
  return [...grows, ['write', at, added]]
}
