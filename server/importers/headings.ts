import { textOf } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { columnFor, headerWords } from '../../shared/tracker/headers.ts'
import type { HeaderMap } from './header-map.ts'
import type { Remark, Table } from './table.ts'

/** The header row of a table, understood. */
export type Headings = {
  /** its place among the table's rows, from 0 */
  at: number
  titles: string[]
  /** the column of ours that each of theirs is; undefined is passed over */
  ids: (ColumnId | undefined)[]
  /** what is passed over, and why */
  notes: Remark[]
}

/** titles and remarks may stand above the header row, but not many */
const searched = 30

/** Finds the row that names the most columns; undefined when none names any. */
export function findHeadings(table: Table, map: HeaderMap): Headings | undefined {
  let best: { at: number; known: number } | undefined
  table.rows.slice(0, searched).forEach((row, at) => {
    const known = new Set(row.map((cell) => meaningOf(textOf(cell), map).id).filter((id) => id !== undefined)).size
    if (known > (best?.known ?? 0)) best = { at, known }
  })
  return best && understand(table, best.at, map)
}

function understand(table: Table, at: number, map: HeaderMap): Headings {
  const titles = (table.rows[at] ?? []).map(textOf)
  const notes: Remark[] = []
  const seen = new Set<ColumnId>()
  const ids = titles.map((title) => {
    const { id, why } = meaningOf(title, map)
    const twice = id !== undefined && seen.has(id)
    const says = twice ? `passed over: a second column of "${columnOf(id).header}"` : why
    if (says !== undefined && title !== '') notes.push({ file: table.file, row: at + 1, column: title, says })
    if (id === undefined || twice) return undefined
    seen.add(id)
    return id
  })
  return { at, titles, ids, notes }
}

/** names, addresses and numbers of people are nobody's business here, whatever the column is called otherwise */
const people =
  /\b(contact|coordinator|director|pd|apd|chair|chairman|person|email|e mail|mail|phone|telephone|tel|fax|mobile)\b/

/** in somebody's own tracker this is what a program asks; in a list from elsewhere it may be what an applicant has */
const ambiguous = new Set(['step 2', 'step2'])

function meaningOf(title: string, map: HeaderMap): { id?: ColumnId; why?: string } {
  const words = headerWords(title)
  if (map.has(words)) {
    const id = map.get(words)
    if (id === undefined) return { why: 'passed over, as the map says' }
    return { id, why: `read as "${columnOf(id).header}", as the map says` }
  }
  if (people.test(words)) return { why: 'dropped: personal data of people at the program' }
  const id = columnFor(title)
  if (id === undefined) return { why: 'passed over: not a column known here (a map can name it)' }
  if (ambiguous.has(words))
    return { why: "passed over: may be an applicant's score or a program's (a map can name it)" }
  const { who } = columnOf(id)
  if (who === 'person') return { why: "passed over: an applicant's own column" }
  if (who === 'result') return { why: 'passed over: a result, not a fact' }
  return sameWords(title, columnOf(id).header) ? { id } : { id, why: `read as "${columnOf(id).header}"` }
}

const sameWords = (a: string, b: string) => headerWords(a) === headerWords(b)
