import { describe, expect, test } from 'vitest'
import { compile, explain } from '../../../shared/rules/index.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { usual } from './cases.ts'

const cases: readonly (readonly [row: PlainRow, me: Profile, advice: string])[] = [
  [{}, {}, 'shortlist/gates: Shortlist: IMGs present not known, visa clear not known, culture supportive not known.'],
  [
    { imgPercent: 40, visas: 'J-1 only', diversity: 'found' },
    {},
    'shortlist/gates: Shortlist: IMGs present met, visa clear met, culture supportive met.',
  ],
  [
    { imgPercent: 2, visas: 'none', respect: 'reported against' },
    {},
    'shortlist/gates: Shortlist: IMGs present not met, visa clear not met, culture supportive not met.',
  ],
  // no page found is not a negative
  [
    { diversity: 'looked and none found' },
    {},
    'shortlist/gates: Shortlist: IMGs present not known, visa clear not known, culture supportive not known.',
  ],
  [
    { specialty: 'Dermatology' },
    {},
    'specialty/rare: Dermatology is rarely IMG-friendly: it asks for exceptional research and a mentor in the US.',
  ],
  [
    { ownSchool: 2, ownCountry: 3, state: 'NY' },
    { homeState: 'NY' },
    'ties: Ties: 2 from your school, 3 from your country, your state. Shown, worth no points.',
  ],
  [{ imgTrack: 'yes' }, {}, 'tracks/img: It has a track made for IMGs.'],
  [{ bridgeYear: 'yes' }, {}, 'tracks/img: It has a bridge or pre-residency year.'],
]

const adviceOf = (row: PlainRow, me: Profile): string[] =>
  explain(compile({ ...usual, ...me }), { specialty: 'Internal Medicine', ...row }).advice.map(
    ({ id, says }) => `${id}: ${says}`,
  )

describe('advice', () => {
  test.each(cases)('%o for %o', (row, me, advice) => {
    expect(adviceOf(row, me)).toContain(advice)
  })

  test('the H-1B notice shows its day, and only where an H-1B may matter', () => {
    const notices = (row: PlainRow, me: Profile): number =>
      adviceOf(row, me).filter((said) => said.startsWith('visa/h1b-notice') && said.includes('2026-10-03')).length
    expect(notices({ visas: 'H-1B only' }, {})).toBe(1)
    expect(notices({ visas: 'J-1 only' }, {})).toBe(0)
    expect(notices({ visas: 'H-1B only' }, { needsVisa: 'no' })).toBe(0)
    expect(notices({ visas: 'H-1B only' }, { visas: 'J-1' })).toBe(0)
  })

  test('advice is worth no points', () => {
    const judge = compile({ ...usual, homeState: 'NY' })
    const row: PlainRow = { specialty: 'Internal Medicine', imgPercent: 40 }
    const { why: _, ...plain } = judge.score(row)
    const { why: __, ...tied } = judge.score({ ...row, ownSchool: 3, ownCountry: 3, state: 'NY', imgTrack: 'yes' })
    expect(tied).toEqual(plain)
  })
})
