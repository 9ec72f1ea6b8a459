import { aboutExams } from './about-exams.ts'
import { aboutProgram } from './about-program.ts'
import { aboutRequirements } from './about-requirements.ts'
import { aboutSupport, openQuestions } from './about-support.ts'
import { aboutVisas } from './about-visas.ts'
import type { Person, Question } from './question.ts'

/** Every question, once: what decides first, then what only those who work there know. */
export const bank: readonly Question[] = [
  ...aboutVisas,
  ...aboutRequirements,
  ...aboutExams,
  ...aboutProgram,
  ...aboutSupport,
  ...openQuestions,
]

export const bankFor = (whom: Person): Question[] => bank.filter((one) => one.whom.includes(whom))

/** How many questions one letter takes: so many where as many are open, and never more. The guide's limits. */
export const limits: Readonly<Record<Person, readonly [fewest: number, most: number]>> = {
  coordinator: [2, 3],
  faculty: [2, 2],
  resident: [2, 2],
  alumni: [2, 2],
}
