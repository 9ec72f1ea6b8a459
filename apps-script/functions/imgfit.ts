import { offScript } from '../../shared/tracker/about.ts'
import { fitCell } from './print.ts'
import { rowHelp } from './row-help.ts'
import { rowFunction } from './rows.ts'

export const imgfit = rowFunction(
  'IMGFIT',
  fitCell,
  offScript(
    rowHelp(`
How well a program fits you, 0 to 100. It is not a chance to match.
→ A number, or a range such as 52–71 where facts are missing; one cell for each row.
=IMGFIT(A2:K2; PROFILE; A$1:K$1) → "81–92 if eligible"
=IMGFIT(A2:K5; PROFILE; A$1:K$1) → [["81–92 if eligible"], [0], [""], ["0 or 30–97"]]
`),
  ),
)
