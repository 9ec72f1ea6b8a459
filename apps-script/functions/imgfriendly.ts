import { offScript } from '../../shared/tracker/about.ts'
import { verdictCell } from './print.ts'
import { rowHelp } from './row-help.ts'
import { rowFunction } from './rows.ts'

export const imgfriendly = rowFunction(
  'IMGFRIENDLY',
  verdictCell,
  offScript(
    rowHelp(`
Whether a program is friendly to IMGs, as far as that concerns you.
→ IMG-friendly, IMG-open, IMG-possible or not, "for you" or "if" a question is answered so.
=IMGFRIENDLY(A2:K2; PROFILE; A$1:K$1) → "IMG-friendly for you"
=IMGFRIENDLY(A3:K3; PROFILE; A$1:K$1) → "Not for you: visa sponsorship"
`),
  ),
)
