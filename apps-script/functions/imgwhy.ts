import { offScript } from '../../shared/tracker/about.ts'
import { whyCell } from './print.ts'
import { rowHelp } from './row-help.ts'
import { rowFunction } from './rows.ts'

export const imgwhy = rowFunction(
  'IMGWHY',
  whyCell,
  offScript(
    rowHelp(`
The sentence behind the fit: counts, years, visas, what is not known.
→ One or two sentences.
=IMGWHY(A3:K3; PROFILE; A$1:K$1) → "Not eligible. It sponsors no visa you can use."
`),
  ),
)
