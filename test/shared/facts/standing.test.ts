import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, standingOf, trustOrder } from '../../../shared/facts/index.ts'

let count = 0
const claim = (value: unknown, trust: Claim['trust'], day?: string): Claim => ({
  id: `c${++count}`,
  field: 'visas',
  value,
  source: `a ${trust}`,
  trust,
  licence: 'open',
  ...(day === undefined ? {} : { day }),
})

describe('which claim stands', () => {
  test.each([
    [
      'the better trusted, though older',
      [claim('J-1 only', 'community', '2026-11-01'), claim('none', 'program-page', '2025-03-01')],
      'none',
      "The program's own page is trusted before a community sheet.",
    ],
    [
      'the official listing before staff',
      [claim('none', 'staff', '2026-11-01'), claim('J-1 only', 'official-listing', '2026-01-01')],
      'J-1 only',
      'An official listing is trusted before what staff said.',
    ],
    [
      'staff before a list made from others',
      [claim('none', 'aggregator', '2026-11-01'), claim('J-1 only', 'staff', '2026-01-01')],
      'J-1 only',
      'What staff said is trusted before a list made from others.',
    ],
    [
      'the newer of the same trust',
      [claim('none', 'staff', '2026-01-01'), claim('J-1 only', 'staff', '2026-03-01')],
      'J-1 only',
      'It is the newer of two: 2026-03-01 against 2026-01-01.',
    ],
    [
      'one with a day before one without',
      [claim('none', 'staff'), claim('J-1 only', 'staff', '2020-03-01')],
      'J-1 only',
      'It is the newer of two: 2020-03-01 against day not known.',
    ],
    [
      'two that agree',
      [claim('none', 'staff', '2026-01-01'), claim('none', 'community', '2026-03-01')],
      'none',
      'Nothing known says otherwise.',
    ],
  ] as const)('%s', (_, claims, value, because) => {
    expect(standingOf(claims)).toMatchObject({ stands: { value }, because, disputed: false })
    expect(standingOf([...claims].reverse())).toMatchObject({ stands: { value }, because, disputed: false })
  })

  test('the same trust and day, two values: nothing settles it', () => {
    const standing = standingOf([claim('none', 'staff', '2026-01-01'), claim('J-1 only', 'staff', '2026-01-01')])
    expect(standing).toMatchObject({
      disputed: true,
      because: 'a staff and a staff disagree, with the same trust and day.',
    })
    expect(standing?.against).toHaveLength(1)
  })

  test('an older dissent does not make a dispute', () => {
    expect(
      standingOf([claim(5, 'staff', '2026-02-01'), claim(5, 'staff', '2026-02-01'), claim(7, 'staff', '2026-01-01')]),
    ).toMatchObject({ disputed: false })
  })

  test('no claim, nothing stands', () => {
    expect(standingOf([])).toBeUndefined()
  })
})

const anyClaim = fc
  .tuple(
    fc.constantFrom('none', 'J-1 only', 'H-1B only'),
    fc.constantFrom(...trustOrder),
    fc.option(fc.constantFrom('2025-01-01', '2026-01-01', '2026-06-01'), { nil: undefined }),
  )
  .map(([value, trust, day]) => claim(value, trust, day))

test('no claim of better trust, or of the same trust and newer, stands against the one that stands', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 8 }), (claims) => {
      const standing = standingOf(claims)
      for (const { trust, day = '' } of claims) {
        const [mine, its] = [trustOrder.indexOf(standing?.stands.trust ?? 'community'), trustOrder.indexOf(trust)]
        expect(mine).toBeLessThanOrEqual(its)
        if (mine === its) expect((standing?.stands.day ?? '') >= day).toBe(true)
      }
      expect(standing?.against.every(({ value }) => value !== standing.stands.value)).toBe(true)
    }),
  )
})
