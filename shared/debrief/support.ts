import { supportIds } from '../rules/support.ts'
import type { Line } from '../tabs/own-tab.ts'
import type { Indicator, supports, Witness } from '../tabs/supports.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { Weights } from './weights.ts'

/** One indicator of one program: what the sheet says, what was seen and heard, and what it counts. */
export interface Looked {
  readonly id: Indicator
  readonly answer: NonNullable<Witness['answer']>
  /** 1 where residents or the applicant stand for it, half where the program says so or nobody is named, else 0 */
  readonly credit: 0 | 0.5 | 1
  /** newest first */
  readonly witnesses: readonly Witness[]
}

export interface Support {
  readonly looked: readonly Looked[]
  readonly open: readonly Indicator[]
  /** of what was looked at, 0 to 1; undefined where nothing that counts was */
  readonly score: number | undefined
  /** what it can still be, given what is open */
  readonly low: number
  readonly high: number
}

/** The lines about one program: by its row's id, or by name where one of the two has none. */
export const linesAbout = (
  lines: readonly Line<typeof supports>[],
  { rowId, name }: { readonly rowId: string; readonly name: string },
): Witness[] =>
  lines.flatMap(({ said }) => {
    if (said.program === undefined) return []
    const isIt = said.rowId !== undefined && rowId !== '' ? said.rowId === rowId : said.program === name
    return isIt ? [said] : []
  })

/**
 * How a program supports its IMGs. The cell says what was found; who stands for it comes from the lines that say the
 * same. What nobody looked at is left out of the score and widens its range: no evidence is no negative.
 */
export const supportOf = (row: PlainRow, witnesses: readonly Witness[], weights: Weights): Support => {
  const looked: Looked[] = []
  const open: Indicator[] = []
  for (const id of supportIds) {
    const mine = newestFirst(witnesses.filter((one) => one.indicator === id && one.answer !== undefined))
    const answer = row[id] ?? mine[0]?.answer
    if (answer === undefined) open.push(id)
    else looked.push({ id, answer, credit: creditOf(answer, mine), witnesses: mine })
  }
  const weighed = (ids: readonly Indicator[]): number => ids.reduce((sum, id) => sum + weights[id], 0)
  const known = weighed(looked.map(({ id }) => id))
  const got = looked.reduce((sum, { id, credit }) => sum + weights[id] * credit, 0)
  const all = weighed(supportIds)
  return {
    looked,
    open,
    score: known === 0 ? undefined : got / known,
    low: all === 0 ? 0 : got / all,
    high: all === 0 ? 1 : (got + all - known) / all,
  }
}

const creditOf = (answer: Looked['answer'], witnesses: readonly Witness[]): Looked['credit'] => {
  if (answer !== 'found') return 0
  const stands = witnesses.some(
    (one) => one.answer === 'found' && (one.by === 'residents report' || one.by === 'I saw it'),
  )
  return stands ? 1 : 0.5
}

const newestFirst = (all: readonly Witness[]): Witness[] =>
  [...all].reverse().sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
