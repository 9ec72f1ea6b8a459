import type { ProgramClaim } from '../contract/messages.ts'
import { aliasFields, type Claim, type Licence, standingOf, type Trust } from '../facts/index.ts'
import { standingOf as cellStanding } from '../fill/agrees.ts'
import type { JournalLine } from '../fill/journal.ts'
import { type Cell, type Locale, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import { type Freshness, freshnessOf } from './freshness.ts'
import { type SetBy, setBy } from './set.ts'

/** A cell, and what the file and the database say of it. */
export interface CellAsked {
  /** The field, or `@` and the header of a column that is none. */
  readonly field: string
  readonly cell: Cell
  /** `''` where it holds none. */
  readonly formula: string
  /** The journal's lines of this cell, oldest first. */
  readonly lines: readonly JournalLine[]
  /** Every claim of the program; undefined where the database was not asked or did not answer. */
  readonly claims: readonly ProgramClaim[] | undefined
  /** What the row says of where it was read, for cells that nothing else tells of. */
  readonly row: { readonly source?: string; readonly checked?: string }
  readonly today: string
  readonly locale: Locale
}

export interface Why {
  /** `result`: the rules work it out; `mine`: the person's own; `tool`: keeps the row linked; `other`: no column of ours. */
  readonly is: 'fact' | 'mine' | 'result' | 'tool' | 'other'
  readonly title: string
  /** As the cell shows it; `''` is blank. */
  readonly value: string
  readonly set: SetBy
  /** Where the value was read; absent where nothing tells. */
  readonly origin?: Told
  /** How the cell stands towards the database. */
  readonly database: 'agrees' | 'differs' | 'blank' | 'says nothing' | 'not asked'
  /** What the database says of the field: the claim that stands first. */
  readonly claims: readonly ClaimTold[]
  /** Why the first claim stands, where others disagree with it. */
  readonly because?: string
  /** Two claims of the same trust and day disagree, so none stands. */
  readonly disputed: boolean
}

/** Where something was read, in words and marks. */
export interface Told {
  readonly source: string
  readonly day?: string
  readonly trust?: Trust
  readonly licence?: Licence
  readonly url?: string
  readonly quote?: string
  readonly freshness: Freshness
}
export interface ClaimTold extends Told {
  readonly value: string
  readonly stands: boolean
  /** The cell says the same. */
  readonly inCell: boolean
}

/** Answers "why?" for any cell of a tracker. Nothing is guessed: what is not recorded is said not to be. */
export const whyOf = (asked: CellAsked): Why => {
  const { field, cell, formula, lines, today } = asked
  const last = lines[lines.length - 1]
  const id = columnIds.find((one) => one === field)
  const told = { value: textOf(cell), set: setBy(cell, formula, last, today) }
  if (id === undefined) return { is: 'other', title: field.slice(1), ...told, ...noClaims }
  const { header: title, who, group } = columnOf(id)
  if (who === 'result') return { is: resultIds.has(id) ? 'result' : 'tool', title, ...told, ...noClaims }
  const origin = originOf(id, asked, last)
  if (who === 'person' && group === 'mine')
    return {
      is: 'mine',
      title,
      ...told,
      ...(last?.origin === undefined || origin === undefined ? {} : { origin }),
      ...noClaims,
    }
  return { is: 'fact', title, ...told, ...(origin === undefined ? {} : { origin }), ...claimsOf(id, asked) }
}

const resultIds: ReadonlySet<string> = new Set<ColumnId>(['fit', 'low', 'high', 'tier', 'verdict', 'why'])
const noClaims = { database: 'not asked', claims: [], disputed: false } as const

/** What the tool noted when it wrote the cell; else the row's own word for where it was read. */
const originOf = (
  field: ColumnId,
  { cell, row, claims = [], today }: CellAsked,
  last?: JournalLine,
): Told | undefined => {
  if (cell === '') return undefined
  if (last?.origin !== undefined && last.new === cell) {
    const { source, day } = last.origin
    const quote = claims.find((one) => one.field === field && one.source === source && one.day === day)?.quote
    return { ...last.origin, ...(quote === undefined ? {} : { quote }), freshness: freshnessOf(field, day, today) }
  }
  const { source, checked: day } = row
  if (source === undefined && day === undefined) return undefined
  const said = { source: source ?? 'this row', ...(day === undefined ? {} : { day }) }
  return { ...said, freshness: freshnessOf(field, day, today) }
}

const claimsOf = (field: ColumnId, asked: CellAsked): Pick<Why, 'database' | 'claims' | 'because' | 'disputed'> => {
  const { cell, claims, locale, today } = asked
  if (claims === undefined) return noClaims
  const mine = claims.filter((one) => one.field === field)
  const [first, ...others] = [...mine].sort((a, b) => Number(b.stands) - Number(a.stands))
  if (first === undefined) return { database: 'says nothing', claims: [], disputed: false }
  const inCell = (value: unknown): boolean => cellStanding(field, cell, [value], locale) === 'agrees'
  const isAlias = aliasFields.includes(field)
  const standing = standingOf(mine.map((claim, at): Claim => ({ ...claim, id: String(at) })))
  const stood = [first.value, ...(first.disputed ?? [])]
  return {
    database: cell === '' ? 'blank' : stood.some(inCell) ? 'agrees' : 'differs',
    claims: [first, ...others].map((claim): ClaimTold => ({
      value: String(columnOf(field).kind.print(claim.value)),
      source: claim.source,
      ...pick(claim),
      freshness: freshnessOf(field, claim.day, today),
      stands: claim.stands,
      inCell: inCell(claim.value),
    })),
    // other names and places of one program do not stand against each other
    ...(isAlias || standing === undefined || standing.against.length === 0 ? {} : { because: standing.because }),
    disputed: !isAlias && standing?.disputed === true,
  }
}

const pick = ({ day, trust, licence, url, quote }: ProgramClaim): Omit<Told, 'source' | 'freshness'> => ({
  ...(day === undefined ? {} : { day }),
  trust,
  licence,
  ...(url === undefined ? {} : { url }),
  ...(quote === undefined ? {} : { quote }),
})
