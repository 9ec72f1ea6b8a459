import * as fc from 'fast-check'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

/** How much is known of each field: 0 blank, 1 the vague truth where there is one, 2 all. */
export type Knowledge = Readonly<Record<string, 0 | 1 | 2>>
/** Two states of knowledge of one truth, the second never less than the first. */
export const knowledge = (ids: readonly string[]): fc.Arbitrary<readonly [Knowledge, Knowledge]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(0, 1, 2), { minLength: ids.length, maxLength: ids.length }),
      fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: ids.length, maxLength: ids.length }),
    )
    .map(([less, more]) => {
      const state = (pick: (at: number) => number): Knowledge =>
        Object.fromEntries(ids.map((id, at) => [id, pick(at) as 0 | 1 | 2]))
      return [state((at) => less[at] ?? 0), state((at) => Math.max(less[at] ?? 0, more[at] ?? 0))] as const
    })

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
