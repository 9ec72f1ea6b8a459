import type { LocalSheet } from '../../../../apps-script/local/document.ts'
import { type Opened, open, type Rows } from '../../actions/open.ts'
import { profile } from '../../functions/sample.ts'

/** Invented programs at which somebody was interviewed or invited, in two specialties, with the day their visas were read. */
// oxfmt-ignore
export const tracker: Rows = [
  ['Program', 'Specialty', 'Visa types', 'Checked on', 'Interest', 'Status', 'NRMP code', 'IMGFIT id'],
  ['Example A', 'IM', 'J-1 only', '2026-09-01', 'low', 'interviewed', '1001140C0', 'r_a'],
  ['Example B', 'IM', 'J-1 only', '2027-02-10', 'high', 'interviewed', '1002140C0', 'r_b'],
  ['Example C', 'Family Med', '', '', 'medium', 'invited', '', 'r_c'],
  ['Example D', 'IM', 'J-1 only', '2027-02-10', 'high', 'applied', '', 'r_d'],
  ['Example E', 'IM', 'J-1 only', '2027-02-10', '', 'ranked', '', ''],
]

/** @param asOf the day in the profile */
export const rankFile = (asOf = '2026-11-23'): Opened =>
  open({
    Programs: tracker,
    Profile: (profile as Rows).map((line) => (line[0] === 'As of' ? ['As of', asOf] : line)),
  })

export const rankTab = ({ host }: Opened): LocalSheet =>
  host.document.sheets.find(({ cells }) => cells[0]?.[0]?.value === 'Rank')!
/** The tab without its titles, by the first columns and the row's id. */
export const lines = (file: Opened): unknown[][] =>
  rankTab(file)
    .cells.slice(1)
    .map((line) => [0, 1, 2, 8].map((at) => line[at]?.value ?? ''))
    .filter((line) => line.some((cell) => cell !== ''))
