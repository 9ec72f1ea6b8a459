import * as fc from 'fast-check'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

/** How much is known of each field: 0 blank, 1 the vague truth where there is one, 2 all. */
export type Knowledge = Readonly<Record<string, 0 | 1 | 2>>
const levels = fc.constantFrom(0 as const, 1 as const, 2 as const)
const mostlyKnown = fc.constantFrom(
  2 as const,
  2 as const,
  2 as const,
  2 as const,
  2 as const,
  2 as const,
  1 as const,
  0 as const,
)

/** Two states of knowledge of one truth: all that is known, and the same with a few cells emptied or vaguer. */
export const knowledge = (ids: readonly string[]): fc.Arbitrary<readonly [less: Knowledge, more: Knowledge]> =>
  fc
    .tuple(
      fc.oneof(each(ids, mostlyKnown), each(ids, levels)),
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: 8, maxLength: 8 }),
    )
    .map(([more, lost, to]) => {
      const less: Record<string, 0 | 1 | 2> = { ...more }
      lost.forEach((id, at) => (less[id] = Math.min(more[id] ?? 2, to[at] ?? 0) as 0 | 1 | 2))
      return [less, more] as const
    })

const each = (ids: readonly string[], level: fc.Arbitrary<0 | 1 | 2>): fc.Arbitrary<Knowledge> =>
  fc
    .array(level, { minLength: ids.length, maxLength: ids.length })
    .map((all) => Object.fromEntries(ids.map((id, at) => [id, all[at] ?? 2])))

/** What is on the sheet at that state of knowledge. */
export const seenAt = <T extends Row | Profile>(
  full: T,
  vague: T,
  known: Knowledge,
  always: readonly string[] = [],
): T => {
  const seen: Record<string, unknown> = {}
  for (const id of Object.keys(full)) {
    const level = always.includes(id) ? 2 : (known[id] ?? 2)
    if (level === 0) continue
    seen[id] = (level === 1 ? vague[id as keyof T] : undefined) ?? full[id as keyof T]
  }
  return seen as T
}

/** The facts that a world has, and those of a person. */
export const facts: readonly string[] =
  'residents imgCount usImgCount nonUsImgCount imgPercent nonUsImgPercent imgByClass imgByYear imgAsOf imgAccepted visas j1 h1b visaRecord ead citizenship step3By step2Minimum step2Typical step2Wanted attempts attemptsExam gradYears gradBasis practiceYears usce usceKind usceMonths usLetters certification open deadline track setting mentorship academicHelp orientation sessions diversity respect retention advancement'.split(
    ' ',
  )
export const factsOfMine: readonly string[] =
  'workStatus schoolListed certified certifiedBy pathwayFiled step1 step1Date step1Failures step2 step2Date step2Failures step3 step3By step3Failures graduated handsOnMonths observerMonths researchMonths usLetters otherLetters publications'.split(
    ' ',
  )
