import { type SampleProgram, samplePrograms } from '../../prisma/sample.ts'
import { type ColumnId, columnOf, type PlainRow } from '../../shared/tracker/columns.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { columnName } from './book/a1.ts'
import type { LocalCell, LocalConditionalFormat, LocalSheet, LocalValidation } from './document.ts'
import { sampleOwn } from './sample-own.ts'

const columns = [
  'program',
  'acgmeCode',
  'specialty',
  'city',
  'state',
  'setting',
  'track',
  'positions',
  'imgPercent',
  'nonUsImgPercent',
  'imgByClass',
  'imgByYear',
  'visas',
  'step2Minimum',
  'step2Typical',
  'attempts',
  'gradYears',
  'usce',
  'usceKind',
  'usceMonths',
  'usLetters',
  'deadline',
  'orientation',
  'site',
  'checked',
  'interest',
  'status',
  'myTier',
  'notes',
] as const satisfies readonly ColumnId[]

/** how many programs of a specialty the applicant has put down: the first choice, the second, and a few others */
const wanted: Readonly<Record<string, number>> = {
  'Internal Medicine': 24,
  'Family Medicine': 14,
  Psychiatry: 7,
  Pediatrics: 6,
  Neurology: 4,
  Pathology: 3,
  Surgery: 1,
  'Emergency Medicine': 1,
}

/** The results stand beside the program's name, outside the block they are made from, each with its width. */
const results = [110, 48, 48, 140, 210, 260]
const tierColumn = 5
const ROWS = 200

/** The tab of programs: a header row with notes, one program a row, one block of results. */
export const sampleTracker = (id: number): LocalSheet => {
  const programs = trackedPrograms()
  const last = columns.length + results.length
  const block = `${columnName(results.length + 2)}1:${columnName(last)}${programs.length + 1}`
  const report: LocalCell = { ...head, formula: `=IMGREPORT(${block}; ${marks.profileRange})` }
  const header = columns.map((column): LocalCell => {
    const { header: value, note } = columnOf(column)
    return { ...head, value, note }
  })
  return {
    id,
    name: 'Programs',
    rows: ROWS,
    columns: last + 12,
    frozenRows: 1,
    frozenColumns: 1,
    cells: [beside(header, [report, ...results.slice(1).map(() => head)]), ...programs.map(toLine)],
    widths: Object.fromEntries(beside(columns.map(widthOf), results).map((width, at) => [at + 1, width])),
    validations: columns.flatMap(dropdown),
    conditionalFormats: tints(tierColumn),
  }
}

/** The first column, what stands beside it, and the others. */
const beside = <T>([first, ...others]: readonly T[], between: readonly T[]): T[] => [
  ...(first === undefined ? [] : [first]),
  ...between,
  ...others,
]
const columnAt = (at: number): string => columnName(at === 0 ? 1 : at + results.length + 1)

const head: LocalCell = { bold: true, wrap: true, background: '#f1f3f4' }

/** The programs of the tracker, in its order. */
export const trackedPrograms = (): SampleProgram[] => {
  const left = { ...wanted }
  return samplePrograms.filter(({ row: { specialty = '' } }) => {
    const more = left[specialty] ?? 0
    left[specialty] = more - 1
    return more > 0
  })
}

const toLine = (program: SampleProgram, at: number): LocalCell[] => {
  const row = { ...seenOf(program, at), ...sampleOwn[at + 2] }
  const cells = columns.map((column) => cellOf(column, row))
  return beside(
    cells,
    results.map(() => ({})),
  )
}

/** rows of the sheet that hold only what names the program: the database knows the rest */
const bare = new Set([9, 18, 41, 53, 57])

/** What the applicant has typed. */
const seenOf = ({ row, said }: SampleProgram, at: number): PlainRow => {
  const { program, acgmeCode, specialty, city, state } = row
  if (bare.has(at + 2)) return { program, acgmeCode, specialty, city, state } as PlainRow
  const typed: PlainRow = { ...row, checked: said[0]?.day ?? '' }
  const share = shareOf(row)
  if (share !== undefined) typed.imgPercent = share
  // who counted the classes has read which track it is
  if (row.imgByClass !== undefined) typed.track = 'categorical'
  // where sources disagree, the cell is still open
  if (said.some(({ day, facts }, other) => other > 0 && day === said[0]?.day && facts.visas !== undefined))
    delete typed.visas
  return typed
}

/** IMGs of all residents seen, in whole percent, as somebody would note it beside the classes. */
const shareOf = ({ imgByClass }: PlainRow): number | undefined => {
  if (imgByClass === undefined) return undefined
  const total = (at: 1 | 2): number => imgByClass.reduce((sum, one) => sum + one[at], 0)
  return Math.round((100 * total(1)) / total(2))
}

const cellOf = (column: ColumnId, row: PlainRow): LocalCell => {
  const value = row[column]
  const { kind } = columnOf(column)
  const text = kind.name.endsWith(' code') || kind.name === 'date' ? { format: '@' } : {}
  return value === undefined ? text : { value: kind.print(value), ...text }
}

const dropdown = (column: ColumnId, at: number): LocalValidation[] => {
  const { choices } = columnOf(column).kind
  const letters = columnAt(at)
  return choices === undefined
    ? []
    : [{ range: `${letters}2:${letters}${ROWS}`, type: 'VALUE_IN_LIST', values: [choices, true], allowInvalid: true }]
}

const tierColours = [
  ['Safety', '#e0f2f1', '#00796b'],
  ['Target', '#e8f0fe', '#0b57d0'],
  ['Reach', '#fef7e0', '#8a5a00'],
  ['Not', '#fce8e6', '#b3261e'],
  ['Clarify', '#f3e8fd', '#6a3fb5'],
] as const

const tints = (column: number): LocalConditionalFormat[] =>
  tierColours.map(([starts, background, color]) => ({
    ranges: [`${columnName(column)}2:${columnName(column)}${ROWS}`],
    // a rule on the text itself does not see a cell that a block has filled
    type: 'CUSTOM_FORMULA',
    values: [`=LEFT($${columnName(column)}2,${starts.length})="${starts}"`],
    background,
    color,
  }))

const widths: { readonly [K in ColumnId]?: number } = {
  program: 260,
  acgmeCode: 100,
  specialty: 140,
  state: 50,
  positions: 110,
  imgPercent: 60,
  nonUsImgPercent: 110,
  imgByClass: 230,
  imgByYear: 170,
  setting: 200,
  visas: 150,
  attempts: 180,
  site: 190,
  notes: 240,
}
const widthOf = (column: ColumnId): number => widths[column] ?? 110
