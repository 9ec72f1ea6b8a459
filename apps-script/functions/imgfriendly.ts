import { about } from '../../shared/tracker/about.ts'
import { capital } from './print.ts'
import { rowFunction } from './rows.ts'

export const imgfriendly = rowFunction(
  {
    name: 'IMGFRIENDLY',
    about: about`Whether a program is friendly to IMGs, as far as that concerns you.`,
    gives: about`IMG-friendly, IMG-open, IMG-possible or not, "for you" or "if" a question is answered so.`,
    examples: [
      ['=IMGFRIENDLY(A2:I2; PROFILE; A$1:I$1)', 'IMG-friendly for you'],
      ['=IMGFRIENDLY(A3:I3; PROFILE; A$1:I$1)', 'Not for you: visa sponsorship'],
    ],
  },
  ({ result: { verdict = '' } }) => capital(verdict),
)
