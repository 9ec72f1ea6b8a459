import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextLook } from '../../../apps-script/sidebar/poll.ts'

const seconds = (many: number): number => many * 1000
const now = seconds(1000)

describe('How soon the sidebar looks at the selection again', () => {
  test.each([
    ['a change just now', { changed: now }, 1.5],
    ['a change 59 seconds ago', { changed: now - seconds(59) }, 1.5],
    ['no change for a minute', { changed: now - seconds(60) }, 5],
    ['no change for an hour', { changed: now - seconds(3600) }, 5],
    ['one failure', { changed: now, failures: 1 }, 5],
    ['two failures in a row', { changed: now, failures: 2 }, 10],
    ['many failures in a row', { changed: now, failures: 20 }, 60],
  ])('%s', (_, watch, wait) => {
    expect(nextLook({ visible: true, now, failures: 0, ...watch })).toBe(seconds(wait))
  })

  test('a hidden sidebar does not look at all', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(50), (at, changed, failures) => {
        expect(nextLook({ visible: false, now: at, changed, failures })).toBeUndefined()
      }),
    )
  })

  test('it never looks more often than every 1.5 s, nor leaves a visible sheet alone for more than a minute', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(50), (at, changed, failures) => {
        const wait = nextLook({ visible: true, now: at, changed, failures })
        expect(wait).toBeGreaterThanOrEqual(1500)
        expect(wait).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
