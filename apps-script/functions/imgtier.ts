import { offScript } from '../../shared/tracker/about.ts'
import { tierCell } from './print.ts'
import { rowHelp } from './row-help.ts'
import { rowFunction } from './rows.ts'

export const imgtier = rowFunction(
  'IMGTIER',
  tierCell,
  offScript(
    rowHelp(`
Reach, target or safety: a label for planning, not a promise.
→ The tier, "Not eligible", or "Clarify" where a question decides; your own tier stands before it.
=IMGTIER(A2:K2; PROFILE; A$1:K$1) → "Target"
=IMGTIER(A3:K3; PROFILE; A$1:K$1) → "Reach (mine; computed Not eligible)"
`),
  ),
)
