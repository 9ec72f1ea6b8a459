import { type Cell, saysNothing, textOf } from '../../shared/tracker/cell.ts'
import { columnFor, headerWords } from '../../shared/tracker/headers.ts'
import type { Remark, Table } from './table.ts'

/** The columns that each table of a national list must have: what its rows are called, and the code they are joined by. */
const keys = { tracks: 'code', institutions: 'institution code', specialties: 'acgme specialty code' } as const

/** Tracks hold the codes; an institution and a specialty are parts of them. */
export type Role = keyof typeof keys

/** Which of the three a table is, by its header row: it names these two columns and none that a list of programs has. */
export function roleOf({ rows }: Table): Role | undefined {
  const words = wordsIn(rows[0])
  if (!words.includes('name')) return undefined
  const others = (key: string) => words.filter((word) => word !== '' && word !== 'name' && word !== key)
  const roles = Object.keys(keys) as Role[]
  return roles.find(
    (role) => words.includes(keys[role]) && others(keys[role]).every((word) => columnFor(word) === undefined),
  )
}

/** One row of such a table. */
export type Entry = { at: { file: string; row: number }; name: string; code: Cell }
export type Entries = {
  entries: Entry[]
  rows: number
  repeats: number
  problems: Remark[]
  /** the header of the column that holds the codes */
  title: string
}

/** The filled rows of a table of this role, each said once. */
export function entriesOf(table: Table, role: Role): Entries {
  const words = wordsIn(table.rows[0])
  const [nameAt, codeAt] = [words.indexOf('name'), words.indexOf(keys[role])]
  const title = textOf(table.rows[0]?.[codeAt] ?? '')
  const entries: Entry[] = []
  const problems: Remark[] = []
  const seen = new Set<string>()
  let [rows, repeats] = [0, 0]
  table.rows.slice(1).forEach((cells, index) => {
    const [name, code] = [cells[nameAt] ?? '', cells[codeAt] ?? '']
    if (saysNothing(name) && saysNothing(code)) return
    rows++
    const at = { file: table.file, row: index + 2 }
    const said = `${textOf(code)} ${textOf(name)}`
    if (seen.has(said)) repeats++
    else if (saysNothing(name)) problems.push({ ...at, column: 'name', says: 'is left out: it has no name.' })
    else if (saysNothing(code)) problems.push({ ...at, column: title, says: 'is left out: it has no code.' })
    else entries.push({ at, name: textOf(name).slice(0, 200), code })
    seen.add(said)
  })
  return { entries, rows, repeats, problems, title }
}

const wordsIn = (row: Cell[] = []) => row.map((cell) => headerWords(textOf(cell)))
