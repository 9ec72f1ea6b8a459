import { describe, expect, test } from 'vitest'
import { compile } from '../../../shared/rules/index.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { goodApplicant, goodProgram, shownCases, tierCases } from './tiers.cases.ts'

/** An absent field is unknown. */
const known = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
const scored = (row: object, me: object) =>
  compile(known({ ...goodApplicant, ...me }) as Profile).score(known({ ...goodProgram, ...row }) as PlainRow)

describe('tiers', () => {
  test.each(tierCases)('%s', (_, row, me, tier) => {
    expect(scored(row, me).tier).toBe(tier)
  })

  test('safety stands beside the words that it is no guarantee', () => {
    expect(scored({}, {}).why).toContain('best odds on your list, not a guarantee')
  })

  test('clarify names what decides', () => {
    expect(scored({ visas: undefined }, {}).why).toContain('Not known, and it decides: visa sponsorship.')
  })

  test('not eligible names what is missed', () => {
    expect(scored({ visas: 'none' }, {})).toMatchObject({
      why: 'Not eligible. It sponsors no visa you can use.',
      verdict: 'not for you: visa sponsorship',
    })
  })
})

describe('what the Fit cell shows', () => {
  test.each(shownCases)('%s: %o', (_, row, me, shown) => {
    const result = scored(row, me)
    expect(
      /^0( or|$)/.test(shown) ? result.shown.replace(/(?<=or )\d+|(?<=–)\d+/g, '#') : result.shown.replace(/\d+/g, '#'),
    ).toBe(shown)
    if (shown === '#') expect(result.shown).toBe(String(result.fit))
    if (shown === '#–#') expect(result.fit).toBeNull()
    if (shown.includes('–')) expect(result.shown).toContain(`${result.sort}–${result.high}`)
    if (/^0 or|eligible/.test(shown)) expect(result.low).toBe(0)
  })
})
