import { offScript } from '../../shared/tracker/about.ts'
import type { Found } from '../../shared/contract/messages.ts'
import { programCell } from '../../shared/contract/program-cell.ts'
import { type Cell, saysNothing } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { columnFor } from '../../shared/tracker/headers.ts'
import { blockOf, isGiven, listIn, wrong } from './args.ts'
import { custom } from './function.ts'
import { help } from './help.ts'

export const imgprogram = custom(
  'IMGPROGRAM',
  ([code, ...names], host) => {
    if (!isGiven(code)) return wrong('Give a code: =IMGPROGRAM("1401234567"; "Visa types").')
    const fields = names.flatMap((name) => listIn(name, host)).map(fieldNamed)
    if (fields.length === 0) return wrong('Name a field: =IMGPROGRAM(B2:B60; "Visa types"; "IMG %").')
    const codes = blockOf(code, host).map(([cell = '']) => cell)
    const keys = codes.filter((cell): cell is string | number => !saysNothing(cell) && typeof cell !== 'boolean')
    const answer = host.backend.lookup(keys, fields)
    if ('offline' in answer) return answer.offline

    let next = 0
    const lines = codes.map((cell) => {
      const found = saysNothing(cell) || typeof cell === 'boolean' ? undefined : answer.results[next++]
      return fields.map((field, at) => factCell(found, field, at === 0))
    })
    const [[first = ''] = []] = lines
    return lines.length === 1 && fields.length === 1 ? first : lines
  },
  offScript(
    help(`
Facts of the program database, for one code or name or a column of them.
code | B2:B60 | ACGME codes, NRMP codes or names.
field | "Visa types" | A column title such as Visa types or IMG %; more may follow.
→ One line for each code, one cell for each field; blank where a fact is not known.
=IMGPROGRAM("1400000001"; "Visa types") → "J-1 only or J-1 and H-1B"
=IMGPROGRAM("1400000001"; "State"; "IMG %") → [["NY", 45]]
`),
  ),
)

const fieldNamed = (name: string): ColumnId => {
  const id = columnFor(name)
  return id !== undefined && columnOf(id).who === 'database'
    ? id
    : wrong(`"${name}" is not a field of a program. Use a column title, such as "Visa types", "IMG %" or "State".`)
}

/** Why there is no program is said once a line. */
const factCell = (found: Found | undefined, field: ColumnId, first: boolean): Cell => {
  if (found === undefined) return ''
  if (found.program === undefined) return first ? (found.why ?? 'not known') : ''
  return programCell(found.program, field)
}
