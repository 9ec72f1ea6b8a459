import { type Cell } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { PasteChoice } from './plan.ts'
import type { PastedProgram } from './programs.ts'

/** A cell that a paste wants to fill. */
export interface Want {
  /** a field's id, or `@Header` */
  readonly field: string
  /** as the field's kind has it; absent for plain text */
  readonly value?: unknown
  readonly cell: Cell
  readonly format: string
  /** a person's own column, which no source outranks */
  readonly own: boolean
  /** what other lines of the paste say instead */
  readonly against?: string
}

/** What the lines of one program have for the tracker. A new row also takes what the program is known by. */
export const wantsOf = (
  pasted: PastedProgram,
  { own, aims }: PasteChoice,
  gist: string | undefined,
  isNew: boolean,
): Want[] => {
  const { facts, interviewOn, others } = pasted
  const wants = isNew ? [...identity(pasted), ...codesOf(pasted)] : codesOf(pasted)
  const said = new Set(wants.map(({ field }) => field))
  for (const [field, values] of facts) if (!said.has(field)) wants.push(valued(field, values, false))
  for (const [field, values] of pasted.own)
    if (own.has(field) && !(field === 'notes' && gist !== undefined)) wants.push(valued(field, values, true))
  if (gist !== undefined) {
    const notes = own.has('notes') ? (pasted.own.get('notes') ?? []) : []
    wants.push(text('notes', [...notes, gist].join('; ')))
  }
  const [interview] = interviewOn
  const aim = aims['interviewOn']
  if (aim !== undefined && interview !== undefined && own.has(aim))
    wants.push(text(aim, interview, interviewOn.slice(1)))
  for (const [title, values] of others) {
    const to = aims[title]
    if (to !== undefined && own.has(to)) wants.push(text(to, values[0] ?? '', values.slice(1)))
  }
  return wants
}

/** What a new row takes of the program; what the database says goes before what was pasted. */
const identity = ({ program, name }: PastedProgram): Want[] => {
  const { institution, city, state, specialty } = program ?? {}
  const said = { program: program?.name ?? name, institution, city, state, specialty }
  return [
    ...(Object.entries(said) as [ColumnId, string | undefined][]).flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [valued(field, [value], false)],
    ),
    ...(program === undefined ? [] : [text('programId', program.id)]),
  ]
}

/** A program may have several codes, one a track: then none of them is the row's. */
const codesOf = ({ program, codes }: PastedProgram): Want[] =>
  (
    [
      ['acgmeCode', program?.acgme ?? codes.acgme],
      ['nrmpCode', program?.nrmp ?? codes.nrmp],
    ] as const
  ).flatMap(([field, values]) => (values.length === 1 ? [valued(field, values, false)] : []))

const valued = (field: ColumnId, values: readonly unknown[], own: boolean): Want => {
  const { kind } = columnOf(field)
  const [value, ...rest] = values
  const against = rest.map((other) => String(kind.print(other))).join('; ')
  return { field, value, cell: kind.print(value), format: '@', own, ...(against === '' ? {} : { against }) }
}

const text = (field: string, cell: string, rest: readonly string[] = []): Want => ({
  field,
  cell,
  format: '@',
  own: true,
  ...(rest.length === 0 ? {} : { against: rest.join('; ') }),
})
