import type { Printed } from '../seasons/source.ts'
import { printed } from '../seasons/sources.ts'

/** A form of ECFMG, with the Match years it is known for: names and flows change. */
export interface Form extends Printed {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly from: number
  readonly to: number
  /** Nobody sits an exam without it. */
  readonly beforeExams: boolean
}

const recalled = printed('RECALL', 'R', 'forms change: see the pages of ECFMG before you fill one in')

export const forms: readonly Form[] = [
  {
    id: 'form-186',
    name: 'Form 186, certification of identification',
    about: 'Confirms who you are, after the application for certification.',
    from: 2024,
    to: 2027,
    beforeExams: true,
    ...recalled,
  },
  {
    id: 'form-183',
    name: 'Form 183, certification statement',
    about: 'Asked of some students and graduates, by their status and their school. ECFMG says whether you need it.',
    from: 2024,
    to: 2027,
    beforeExams: true,
    ...recalled,
  },
]

export const formsOf = (year: number): readonly Form[] => forms.filter(({ from, to }) => from <= year && year <= to)
