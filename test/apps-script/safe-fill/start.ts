import type { LocalCell, LocalDocument, Scalar } from '../../../apps-script/local/document.ts'
import { samplePrograms } from '../../../prisma/sample.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { testDocument } from '../world/host.ts'
import { cellAt, nameOf, namesAnew } from './cells.ts'
import type { People } from './people.ts'

/** What people call their columns, and what stands in them for a program of the sample. */
type Sample = (typeof samplePrograms)[number]
interface Kind {
  readonly titles: readonly string[]
  readonly cell?: (program: Sample) => Scalar | undefined
}
const kinds: readonly Kind[] = [
  { titles: ['Prog. name', 'Program', 'Hospital'], cell: ({ row }) => row.program },
  {
    titles: ['ACGME', 'ACGME code', 'Program ID'],
    cell: ({ codes }) => codes.find(({ kind }) => kind === 'acgme')?.value,
  },
  { titles: ['Specialty', 'Field'], cell: ({ row }) => row.specialty },
  { titles: ['City/State', 'Location'], cell: ({ row }) => row.city && `${row.city}, ${row.state}` },
  { titles: ['Visa??', 'visa types', 'Visas sponsored'] },
  { titles: ['IMG%', '% IMGs in current residents'] },
  { titles: ['Min Step 2', 'Step 2 CK cutoff'] },
  { titles: ['Positions', 'spots'] },
  { titles: ['Benefits', 'perks'] },
  { titles: ['Notes!!', 'Notes'] },
  { titles: ['My interest', 'Interest'] },
  { titles: ['Ask Sam', 'Drive from home', 'Round'] },
  { titles: ['Count'] },
]
/** Columns that are the person's own by any reading. */
const OWN_TITLES = new Set([
  'Notes!!',
  'Notes',
  'My interest',
  'Interest',
  'Ask Sam',
  'Drive from home',
  'Round',
  'Count',
])

export interface Start {
  readonly document: LocalDocument
  /** Names of the header cells of columns that are the person's own. */
  readonly own: ReadonlySet<string>
}

/** A messy tracker: columns in any order under any title, cells half filled, colours, notes, formulas, a title line. */
export const messyFile = (random: () => number, people: People): Start => {
  namesAnew()
  last = 0
  const below = (many: number): number => Math.floor(random() * many)
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T
  const isLarge = random() < 0.03
  const many = isLarge ? 110 + below(60) : 4 + below(8)
  const listed = Array.from({ length: many }, () => one(samplePrograms))
  const [name, code, ...others] = kinds as [Kind, Kind, ...Kind[]]
  const chosen = [name, ...(random() < 0.6 ? [code] : []), ...others.filter(() => random() < 0.7)]
  const shown = shuffled(chosen, random)
  const top = random() < 0.3 ? [['My list', null, null]] : []
  const titles = shown.map((kind) => one(kind.titles))
  const document = testDocument({
    Programs: [...top, titles, ...listed.map((program) => shown.map((kind) => cellFor(kind, program) ?? null))],
    Other: [
      ['budget', 'mine'],
      ['=1+1', 12],
    ],
  })
  const [sheet] = document.sheets
  if (sheet === undefined) return { document, own: new Set() }
  for (const [down, line] of sheet.cells.entries())
    for (const [right, cell] of line.entries())
      if (down > top.length && shown[right]?.cell === undefined && random() < 0.4)
        Object.assign(
          cell,
          random() < 0.4 ? { value: one(SAID) } : ownCell(one(['text', 'number', 'day', 'tick', 'formula']), random),
        )
  for (let notes = below(5); notes > 0; notes--)
    cellAt(sheet, top.length + 1 + below(many), 1 + below(shown.length)).note = `note ${unique()}`
  sheet.widths = { 1: 240, 2: 33 }
  if (random() < 0.5)
    sheet.validations = [{ range: 'B3:B9', type: 'VALUE_IN_LIST', values: [['a', 'b']], allowInvalid: true }]
  for (const other of document.sheets)
    for (const line of other.cells)
      for (const cell of line) {
        if (cell.value !== undefined || cell.formula !== undefined) people.typed(cell)
        if (cell.note !== undefined) people.noted(cell)
      }
  const own = titles.flatMap((title, at) =>
    OWN_TITLES.has(title) ? [nameOf(cellAt(sheet, top.length + 1, at + 1))] : [],
  )
  return { document, own: new Set(own) }
}

const cellFor = ({ cell }: Kind, program: Sample): Scalar | undefined => cell?.(program)

/** What people write about programs, some of which the database would write as well. */
export const SAID: readonly Scalar[] = [
  'J-1 only',
  'J1/H1',
  'none',
  'yes',
  '?',
  '24x',
  'P',
  230,
  45,
  'see the page',
  columnOf('visas').header,
]

let last = 0
/** No two cells of a person's hold the same, so that each can be told apart. */
export const unique = (): number => ++last

export type OwnKind = 'text' | 'number' | 'day' | 'tick' | 'formula'
export const ownCell = (kind: OwnKind, random: () => number): LocalCell => {
  const number = unique()
  if (kind === 'number') return { value: 100_000 + number }
  if (kind === 'day') return { value: 40_000 + number, format: 'yyyy-mm-dd' }
  if (kind === 'tick') return { value: random() < 0.5 }
  // a blank result looks like an empty cell
  if (kind === 'formula')
    return { formula: `="f${number} "&$A$1`, ...(number % 2 === 0 ? {} : { value: `f${number} My list` }) }
  return { value: random() < 0.2 ? `=h${number}` : `h${number} my words`, ...(random() < 0.2 && { format: '@' }) }
}

export const shuffled = <T>(all: readonly T[], random: () => number): T[] => {
  const left = [...all]
  return all.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T)
}
