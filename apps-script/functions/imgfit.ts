import { about } from '../../shared/tracker/about.ts'
import { fitCell } from './print.ts'
import { rowFunction } from './rows.ts'

export const imgfit = rowFunction(
  {
    name: 'IMGFIT',
    about: about`How well a program fits you, 0 to 100. It is not a chance to match.`,
    gives: about`A number, or a range such as 52–71 where facts are missing; one cell for each row.`,
    examples: [
      ['=IMGFIT(A2:I2; PROFILE; A$1:I$1)', 86],
      ['=IMGFIT(A2:I5; PROFILE; A$1:I$1)', [[86], [0], [''], ['0 or 30–97']]],
    ],
  },
  fitCell,
)
