import { offScript } from '../../shared/tracker/about.ts'
import type { Cell } from '../../shared/tracker/cell.ts'
import { blockOf, isGiven, listIn, wrong } from './args.ts'
import { custom } from './function.ts'
import { help } from './help.ts'
import type { More } from '../backend.ts'
import { chanceCell, chanceEnd, fitCell, tierCell, unknownCell, verdictCell, whyCell } from './print.ts'
import { placeOf } from './rows.ts'
import { type Line, scoreLines } from './scoring.ts'

interface Column {
  readonly header: string
  readonly print: (line: Line) => Cell
  /** What it is made from besides the result. */
  readonly needs?: More
}

/** By name; the first six are printed when none is named, in this order for ever. */
const columns: Readonly<Record<string, Column>> = {
  fit: { header: 'Fit', print: fitCell },
  low: { header: 'Low', print: ({ result }) => result.low ?? '' },
  high: { header: 'High', print: ({ result }) => result.high ?? '' },
  tier: { header: 'Tier', print: tierCell },
  verdict: { header: 'Verdict', print: verdictCell },
  why: { header: 'Why', print: whyCell },
  sort: { header: 'Sort', print: ({ result }) => result.sort ?? '' },
  unknown: { header: 'Not known', print: unknownCell, needs: { trace: true } },
  chance: { header: 'Interview chance', print: chanceCell, needs: { chance: true } },
  'chance low': { header: 'Chance low %, prior only', print: chanceEnd('low'), needs: { chance: true } },
  'chance mean': { header: 'Chance middle %, prior only', print: chanceEnd('mean'), needs: { chance: true } },
  'chance high': { header: 'Chance high %, prior only', print: chanceEnd('high'), needs: { chance: true } },
}
const usual = ['fit', 'low', 'high', 'tier', 'verdict', 'why']

export const imgreport = custom(
  'IMGREPORT',
  ([rows, profile, names], host) => {
    if (!isGiven(rows)) return wrong('Give the tracker with its header row: =IMGREPORT(A1:Z; PROFILE).')
    if (!isGiven(profile)) return 'needs a profile: add PROFILE, as in =IMGREPORT(A1:Z; PROFILE)'
    const chosen = columnsNamed(listIn(names, host))
    const [headers = [], ...lines] = blockOf(rows, host)
    const report = scoreLines(
      { headers, lines, profile: blockOf(profile, host), place: () => placeOf(host.sheet, 1) },
      host,
      chosen.reduce((all: More, { needs }) => ({ ...all, ...needs }), {}),
    )
    if (typeof report === 'string') return report
    const blank = chosen.map(() => '')
    return [
      headings(chosen, report.note),
      ...report.lines.map((line) => (line === undefined ? blank : chosen.map(({ print }) => print(line)))),
    ]
  },
  offScript(
    help(`
Scores a whole tracker in one block. Write it once, in the header row of the first free column.
rows | A1:Z | The tracker, its header row first; without a Specialty, the profile's counts.
profile | PROFILE | Your Profile tab.
[columns] | "fit, tier" | Of fit, low, high, tier, verdict, why, sort, unknown, chance, chance low, chance mean, chance high; the first six if left out.
→ A header row, then one line for each row; blank rows, and lines that part the list, stay blank.
=IMGREPORT(A1:K3; PROFILE; "fit, tier") → [["Fit", "Tier (scored in this sheet)"], ["81–92 if eligible", "Target"], [0, "Reach (mine; computed Not eligible)"]]
=IMGREPORT(A1:K5) → "needs a profile: add PROFILE, as in =IMGREPORT(A1:Z; PROFILE)"
`),
  ),
)

const columnsNamed = (names: readonly string[]): Column[] =>
  (names.length === 0 ? usual : names).map(
    (name) =>
      columns[name.toLowerCase()] ||
      wrong(`"${name}" is not a result. Choose from: ${Object.keys(columns).join(', ')}.`),
  )

/** Where the rules ran is said once, over the reasons. */
const headings = (chosen: readonly Column[], note: string): string[] => {
  const why = chosen.findIndex(({ header }) => header === 'Why')
  const place = why < 0 ? chosen.length - 1 : why
  return chosen.map(({ header }, at) => (at === place ? header + note : header))
}
