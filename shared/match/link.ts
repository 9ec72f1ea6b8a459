import type { Found, Guess, ProgramSummary } from '../contract/messages.ts'
import { barredIn, type Table, type Write } from '../fill/index.ts'
import { type Cell, textOf } from '../tracker/cell.ts'
import type { ColumnId } from '../tracker/columns.ts'
import { repeatsIn } from './repeats.ts'
import { linkColumn, type MatchRow, notListed } from './rows.ts'

/** How a row stands once the database was asked. */
export interface RowMatch extends MatchRow {
  readonly is: 'linked before' | 'linked' | 'open' | 'unknown' | 'not asked' | 'not listed'
  /** that it is linked to */
  readonly program?: ProgramSummary
  readonly by?: 'code' | 'name' | 'choice'
  /** 0 to 1 */
  readonly confidence: number
  /** best first, where it is open; at most three */
  readonly guesses: readonly Guess[]
  /** why it is not linked by itself */
  readonly why: string
  /** the row that means the same program, above it */
  readonly repeats?: number
}

/** What the database says by a row's code and by its name; absent where it says nothing or was not asked. */
export interface Answers {
  readonly byCode?: Found | undefined
  readonly byName?: Found | undefined
}

/** Row id → the id of the guess that a person chose, or `none`. */
export type Choices = ReadonlyMap<string, string>

/** Settles every row; a row that is linked stays so. A code and a name that lead to two programs are left to a person. */
export const matchesOf = (
  rows: readonly MatchRow[],
  answers: ReadonlyMap<string, Answers>,
  choices: Choices,
): RowMatch[] => {
  const matches = rows.map((row) => settle(row, answers.get(row.id) ?? {}, choices.get(row.id)))
  const repeats = repeatsIn(
    matches.map(({ id: row, program, link, named }) => ({
      row,
      program: program?.id ?? (link.startsWith('p_') ? link : undefined),
      name: named?.name ?? '',
      ...named,
    })),
  )
  const numbers = new Map(rows.map(({ id, row }) => [id, row]))
  return matches.map((match): RowMatch => {
    const first = numbers.get(repeats.get(match.id) ?? '')
    return first === undefined ? match : { ...match, repeats: first }
  })
}

const settle = (row: MatchRow, { byCode, byName }: Answers, choice: string | undefined): RowMatch => {
  const settled = { ...row, confidence: 1, guesses: [], why: '' }
  if (choice === undefined && row.link !== '')
    return { ...settled, is: row.link === notListed ? 'not listed' : 'linked before' }
  if (byCode === undefined && byName === undefined && (row.code ?? row.named) !== undefined)
    return { ...settled, is: 'not asked' }
  const [coded, named] = [byCode?.program, byName?.program]
  const disagree = coded !== undefined && named !== undefined && coded.id !== named.id
  const guesses = disagree
    ? [
        { program: coded, confidence: 0.5, reason: 'by its code' },
        { program: named, confidence: 0.5, reason: 'by its name' },
      ]
    : (byName?.guesses ?? byCode?.guesses ?? []).slice(0, 3)
  if (choice === notListed) return { ...settled, guesses, is: 'not listed' }
  const chosen = guesses.find(({ program }) => program.id === choice)?.program
  if (chosen !== undefined) return { ...settled, guesses, is: 'linked', program: chosen, by: 'choice' }
  if (coded !== undefined && !disagree) return { ...settled, is: 'linked', program: coded, by: 'code' }
  if (named !== undefined && !disagree)
    return { ...settled, is: 'linked', program: named, by: 'name', confidence: byName?.confidence ?? 0 }
  const why = disagree ? 'Its code and its name lead to two programs.' : (byCode?.why ?? byName?.why ?? nothingSaid)
  return {
    ...settled,
    confidence: guesses[0]?.confidence ?? 0,
    guesses,
    why,
    is: guesses.length > 0 ? 'open' : 'unknown',
  }
}

const nothingSaid = 'The row has no code and no name.'

/** The cells to write: the link, and the row's word where the tracker has a column for it and the word is the tool's. */
export const linkWrites = (table: Table, matches: readonly RowMatch[]): Write[] => {
  const barred = barredIn(table)
  return matches.flatMap((match): Write[] => {
    const { row, id: rowId, title: name, link } = match
    const write = (field: ColumnId, value: (old: string) => string, note: (old: string) => string): Write[] => {
      const column = table.columns.indexOf(field) + 1
      if (column === 0 || barred(row, column) !== undefined) return []
      const old = cellAt(table.values, row, column)
      const text = textOf(old)
      const next = value(text)
      if (next === text) return []
      const oldNote = textOf(cellAt(table.notes, row, column))
      const oldFormat = textOf(cellAt(table.formats, row, column)) || 'General'
      // oxfmt-ignore
      return [{ row, column, rowId, field, name, old, new: next, oldNote, newNote: note(oldNote), oldFormat, newFormat: '@' }]
    }
    const now = match.is === 'linked' ? match.program?.id : match.is === 'not listed' ? notListed : link
    return [
      ...write(
        linkColumn,
        () => now ?? link,
        // a person's note stays
        (old) => (old !== '' && !OURS_NOTE.test(old) ? old : match.is === 'linked' ? linkNote(match) : ''),
      ),
      ...write(
        CHECK,
        (old) => (OURS.test(old) || old === '' ? checkWord(match, old) : old),
        (old) => old,
      ),
    ]
  })
}

const CHECK = 'check' as ColumnId
const OURS = /^(same program as row \d+|choose one|program not found|filled|conflict|agrees|nothing known)\b/
const OPEN = /^(choose one of \d|program not found)$/

/** What a fill has said of the row stays; what the matching said before is said anew. */
const checkWord = ({ is, guesses, repeats }: RowMatch, old: string): string => {
  if (is === 'not asked') return old
  const rest = old.split('; ').filter((word) => !OPEN.test(word) && !word.startsWith('same program as row'))
  const same = repeats === undefined ? [] : [`same program as row ${repeats}`]
  const open = is === 'open' ? [`choose one of ${guesses.length}`] : is === 'unknown' ? ['program not found'] : []
  return [...same, ...open, ...rest].filter(Boolean).join('; ')
}

/** The id alone tells a person nothing. */
const linkNote = ({ program, by, confidence }: RowMatch): string =>
  `${programWords(program)}. Linked ${by === 'choice' ? 'by you' : by === 'code' ? 'by its code' : `by its name, ${Math.round(confidence * 100)} % sure`}.`

const OURS_NOTE = /\. Linked by (you|its code|its name, \d+ % sure)\.$/

/** `Example Hospital, Internal Medicine, Springfield, IL` */
export const programWords = (program: ProgramSummary | undefined): string =>
  program === undefined ? '' : [program.name, program.specialty, program.city, program.state].filter(Boolean).join(', ')

const cellAt = (layer: readonly (readonly Cell[])[] | undefined, row: number, column: number): Cell =>
  layer?.[row - 1]?.[column - 1] ?? ''
