import { describe, expect, test } from 'vitest'
import { readHeaders } from '../../../shared/tracker/headers.ts'
import { readProfile } from '../../../shared/tracker/profile.ts'
import { enUS } from '../../../shared/tracker/cell.ts'
import { readRows } from '../../../shared/tracker/read.ts'

/** What functions, which see values only, are told by lines of the Profile tab. */
const { names } = readProfile([
  ['As of', '2026-11-23'],
  ['Column "Sponsor thing"', 'Visa types'],
  ['Column "Visa"', 'mine'],
  ['Column "Виза"', 'IMG %'],
])

describe('A header means what the Profile tab says', () => {
  test.each([
    [
      ['Program', 'Sponsor thing', 'Visa'],
      ['program', 'visas', undefined],
    ],
    [
      ['Visa', 'sponsor-thing??', 'State'],
      [undefined, 'visas', 'state'],
    ],
    [
      ['Program', 'Виза', 'Штат'],
      ['program', 'imgPercent', undefined],
    ],
  ])('%j', (headers, ids) => expect(readHeaders(headers, names)).toEqual(ids))

  test('and rows are read so', () => {
    const { rows } = readRows(['Program', 'Sponsor thing', 'Visa'], [['X (sample)', 'J-1', 'ask']], enUS, names)
    expect(rows).toEqual([{ program: 'X (sample)', visas: 'J-1 only' }])
  })

  test('and nothing changes without such a line', () => {
    expect(readProfile([['As of', '2026-11-23']]).names.size).toBe(0)
    expect(readHeaders(['Program', 'Visa'])).toEqual(['program', 'visas'])
  })
})
