import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileApplicant } from '../../../shared/rules/applicant.ts'
import { evidenceOf } from '../../../shared/rules/evidence.ts'
import type { Outcome } from '../../../shared/rules/outcome.ts'
import { conditions, notices, requirements } from '../../../shared/rules/requirements/index.ts'
import { finding } from '../../../shared/rules/finding.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import { defaultRules } from '../../../shared/rules/ruleset.ts'
import { columnIds, columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { allCases } from './all-cases.ts'
import { anyProfile, anyValue } from './anything.ts'
import { type Answer, usual } from './cases.ts'

const answers: readonly Answer[] = [
  'not applicable',
  'meets',
  'meets, with a warning',
  'misses a preference',
  'unknown',
  'unknown: decides',
  'misses',
  'unknown preference',
]
const judged = (rule: Rule, row: PlainRow, profile: Profile): Outcome => {
  const me = compileApplicant(profile, defaultRules)
  return rule.judge(row, me, evidenceOf(row, defaultRules, me.band))
}
const said = (value: object): string =>
  JSON.stringify(value)
    .replace(/"(\w+)":/g, '$1: ')
    .replace(/"/g, "'")
    .replace(/,/g, ', ')

describe.each([...conditions, ...requirements, ...notices].map((rule) => [rule.title, rule] as const))(
  '%s',
  (_, rule) => {
    test.each((allCases[rule.id] ?? []).map(([row, me, answer]) => [said(row), said(me), answer, row, me] as const))(
      '%s for %s → %s',
      (_row, _me, answer, row, me) => {
        expect(answers[judged(rule, row, { ...usual, ...me })]).toBe(answer)
      },
    )
  },
)

test('every answer has its sentence, and no slot stays open', () => {
  fc.assert(
    fc.property(anyValue, anyProfile, (row, profile) => {
      const me = compileApplicant(profile, defaultRules)
      for (const rule of [...conditions, ...requirements, ...notices]) {
        const { says, missing, verdict } = finding(rule, judged(rule, row, profile), row, me)
        expect(says, rule.id).toMatch(/^[A-Z][^{}]+[.!]$/)
        expect(missing.length > 0 && verdict !== 'unknown', rule.id).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

test('what is missing is a fact of the program: nobody is asked for what they would note themselves', () => {
  const own = new Set(columnIds.filter((id) => columnOf(id).who === 'person').map((id) => columnOf(id).header))
  const me = compileApplicant(usual, defaultRules)
  const missing = requirements.flatMap((rule) => finding(rule, judged(rule, {}, usual), {}, me).missing)
  expect(missing).toContain('Open this season')
  expect(missing.filter((title) => own.has(title))).toEqual([])
})

test('an unknown track reads well', () => {
  const me = compileApplicant(usual, defaultRules)
  const rule = requirements.find(({ id }) => id === 'track/entry') ?? expect.fail()
  expect(finding(rule, judged(rule, {}, usual), {}, me).says).toBe('Which track this is, is not known.')
})
