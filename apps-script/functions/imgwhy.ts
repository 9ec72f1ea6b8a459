import { about } from '../../shared/tracker/about.ts'
import { whyCell } from './print.ts'
import { rowFunction } from './rows.ts'

export const imgwhy = rowFunction(
  {
    name: 'IMGWHY',
    about: about`The sentence behind the fit: counts, years, visas, and what is not known.`,
    gives: about`One or two sentences.`,
    examples: [['=IMGWHY(A3:I3; PROFILE; A$1:I$1)', 'Not eligible. It sponsors no visa you can use.']],
  },
  whyCell,
)
