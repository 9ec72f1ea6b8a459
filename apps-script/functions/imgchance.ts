import { offScript } from '../../shared/tracker/about.ts'
import { chanceCell } from './print.ts'
import { rowHelp } from './row-help.ts'
import { rowFunction } from './rows.ts'

export const imgchance = rowFunction(
  'IMGCHANCE',
  chanceCell,
  offScript(
    rowHelp(`
The chance of an interview at a program, never without its range. It is not a chance to match.
→ The middle and 8 of 10 cases that the facts still allow; "prior only" where it rests on a guess.
=IMGCHANCE(A2:K2; PROFILE; A$1:K$1) → "5 % (2–15 %), prior only"
=IMGCHANCE(A2:K5; PROFILE; A$1:K$1) → [["5 % (2–15 %), prior only"], ["not eligible"], [""], ["1 % (0–5 %), prior only"]]
`),
  ),
  { chance: true },
)
