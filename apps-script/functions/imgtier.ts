import { about } from '../../shared/tracker/about.ts'
import { tierCell } from './print.ts'
import { rowFunction } from './rows.ts'

export const imgtier = rowFunction(
  {
    name: 'IMGTIER',
    about: about`Reach, target or safety: a label for planning, not a promise.`,
    gives: about`The tier, "Not eligible", or "Clarify" where a question decides; your own tier stands before it.`,
    examples: [
      ['=IMGTIER(A2:I2; PROFILE; A$1:I$1)', 'Target'],
      ['=IMGTIER(A3:I3; PROFILE; A$1:I$1)', 'Reach (mine; computed Not eligible)'],
    ],
  },
  tierCell,
)
