import type { Cases } from './cases.ts'
import { examCases } from './exams.cases.ts'
import { experienceCases } from './experience.cases.ts'
import { personCases } from './person.cases.ts'
import { programCases } from './program.cases.ts'
import { visaCases } from './visa.cases.ts'

export const allCases: Cases = { ...personCases, ...examCases, ...experienceCases, ...programCases, ...visaCases }
