import type { PlainRow } from '../../shared/tracker/columns.ts'

/** What the invented applicant has put in the columns of their own, by row of the sheet. */
// oxfmt-ignore
export const sampleOwn: Readonly<Record<number, PlainRow>> = {
  2: { interest: 'medium', status: 'considering' },
  3: { interest: 'high', status: 'applied', notes: 'Open house on 14 October: residents spoke well of the mentors.' },
  4: { interest: 'high', status: 'considering', notes: 'The page and the coordinator say different things about J-1. Ask again.' },
  5: { interest: 'high', status: 'invited', notes: 'Interview on 8 December, by video.' },
  6: { interest: 'medium', status: 'applied', myTier: 'reach' },
  8: { interest: 'low' },
  9: { interest: 'high', status: 'applied' },
  10: { interest: 'low', notes: 'Far from everyone I know.' },
  11: { interest: 'high', status: 'interviewed', myTier: 'target', notes: 'Good talk with a chief who is an IMG herself.' },
  13: { interest: 'medium', status: 'considering', notes: 'The share of IMGs falls each year. Why?' },
  14: { interest: 'high', status: 'considering' },
  16: { interest: 'high', status: 'applied', notes: 'Asked for three US letters; all uploaded.' },
  17: { interest: 'high', status: 'applied' },
  19: { interest: 'medium' },
  22: { interest: 'low', status: 'considering', notes: 'H-1B only, and Step 3 is in February.' },
  24: { interest: 'high', status: 'applied' },
  26: { interest: 'high', status: 'applied', notes: 'Second choice of specialty, first choice of place.' },
  28: { interest: 'medium', status: 'considering' },
  30: { interest: 'high', status: 'invited', notes: 'Interview on 15 December.' },
  31: { interest: 'medium', status: 'applied' },
  35: { interest: 'low' },
  36: { interest: 'medium', status: 'considering', notes: 'The coordinator answered within a day.' },
  40: { interest: 'low', status: 'considering' },
  46: { interest: 'medium', status: 'considering', notes: 'A mentor suggested it.' },
  53: { interest: 'low' },
  58: { interest: 'low', myTier: 'not applying' },
}
