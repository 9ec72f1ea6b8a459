import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshIds } from '../../../shared/tracker/fresh-ids.ts'
import { type IdentifiedRow, rowIds } from '../../../shared/tracker/identity.ts'

/** Numbers that look random and are the same in every run. */
const seeded =
  (seed = 1) =>
  () =>
    (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647

type Line = [id: string, code: string | undefined, content: string]
const rowsOf = (lines: readonly Line[]): IdentifiedRow[] => lines.map(([id, code, content]) => ({ id, code, content }))
const ALDER: Line = ['r_alder001', '1400000001', 'Alder']
const WREN: Line = ['r_wren0001', undefined, 'Wren']

describe('A row keeps its id', () => {
  test.each<[what: string, before: Line[], now: Line[], ids: string[]]>([
    ['where it stands', [ALDER, WREN], [ALDER, WREN], ['r_alder001', 'r_wren0001']],
    ['after a sort', [ALDER, WREN], [WREN, ALDER], ['r_wren0001', 'r_alder001']],
    ['after an edit', [ALDER], [['r_alder001', '1400000001', 'Alder, edited']], ['r_alder001']],
    ['beside a copy below it', [ALDER], [ALDER, ALDER], ['r_alder001', 'new']],
    ['beside an edited copy above it', [ALDER], [['r_alder001', '1400000001', 'a copy'], ALDER], ['new', 'r_alder001']],
    [
      'beside a copy with another code',
      [ALDER],
      [
        ['r_alder001', '2', 'a copy'],
        ['r_alder001', '1400000001', 'edited'],
      ],
      ['new', 'r_alder001'],
    ],
    ['when a copy was emptied', [], [['r_alder001', undefined, ''], ALDER], ['', 'r_alder001']],
    [
      'when its cell was cleared: by its code',
      [ALDER, WREN],
      [['', '1400000001', 'Alder, edited'], WREN],
      ['r_alder001', 'r_wren0001'],
    ],
    ['when its cell was cleared: by its content', [ALDER, WREN], [['', undefined, 'Wren']], ['r_wren0001']],
    ['while it is blank', [], [['r_alder001', undefined, '']], ['r_alder001']],
  ])('%s', (_, before, now, ids) => {
    const given = rowIds(rowsOf(now), seeded(), rowsOf(before))
    expect(given.map((id, at) => (ids[at] === 'new' && /^r_[a-z0-9]{8}$/.test(id) ? 'new' : id))).toEqual(ids)
  })

  test('and nothing is known of before: the first of two keeps it', () =>
    expect(rowIds(rowsOf([ALDER, ALDER, WREN]), seeded()).map((id) => id.length)).toEqual([10, 10, 10]))
})

describe('A new row', () => {
  test('gets an id, a blank one none', () => {
    const [made, blank] = rowIds(
      rowsOf([
        ['', undefined, 'New'],
        ['', undefined, ''],
      ]),
      seeded(),
    )
    expect([made, blank]).toEqual([expect.stringMatching(/^r_[a-z0-9]{8}$/), ''])
  })

  test('gets one that no row has or had', () => {
    const draw = seeded()
    const [first = ''] = rowIds(rowsOf([['', undefined, 'x']]), draw)
    const again = seeded()
    const [second] = rowIds(rowsOf([['', undefined, 'x']]), again, rowsOf([[first, undefined, 'gone']]))
    expect(second).not.toBe(first)
  })
})

test('After any sort, copy and delete every id is unique, and no row that kept its content loses its id', () => {
  const anyRow = fc.record({
    code: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
    content: fc.constantFrom('a', 'b', 'c', 'd', 'e', ''),
  })
  const anyMove = fc.record({
    deed: fc.constantFrom('move', 'copy', 'delete', 'edit', 'clear'),
    from: fc.nat(20),
    to: fc.nat(20),
  })
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 8 }),
      fc.array(anyMove, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9_999 }),
      (bare, moves, seed) => {
        const random = seeded(seed)
        const ids = rowIds(
          bare.map((row) => ({ ...row, id: '' })),
          random,
        )
        const before = bare.map((row, at) => ({ ...row, id: ids[at] ?? '' }))
        const now: IdentifiedRow[] = [...before]
        for (const { deed, from, to } of moves) {
          const row = now[from % Math.max(1, now.length)]
          if (row === undefined) continue
          if (deed === 'move' || deed === 'delete') now.splice(from % now.length, 1)
          if (deed === 'move' || deed === 'copy') now.splice(to % (now.length + 1), 0, { ...row })
          if (deed === 'edit') now[from % now.length] = { ...row, content: 'edited' }
          if (deed === 'clear') now[from % now.length] = { ...row, id: '' }
        }
        const given = rowIds(now, random, before)
        const filled = given.filter((id) => id !== '')
        expect(new Set(filled).size).toBe(filled.length)
        now.forEach(({ content }, at) => expect(content !== '' && given[at] === '').toBe(false))
        for (const old of before)
          if (old.content !== '' && now.some(({ id, content }) => id === old.id && content === old.content))
            expect(now.some(({ content }, at) => given[at] === old.id && content === old.content)).toBe(true)
        expect(
          rowIds(
            now.map((row, at) => ({ ...row, id: given[at] ?? '' })),
            random,
            before,
          ),
        ).toEqual(given)
      },
    ),
    { numRuns: 500 },
  )
})

test('the script, which knows nothing of before, gives the same ids', () => {
  const line = fc.record({ id: fc.constantFrom('', 'r_1', 'r_2', 'r_3'), filled: fc.boolean() })
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const whole = lines.map(({ id, filled }) => ({ id, content: filled ? 'filled' : '' }))
      expect(freshIds(lines, seeded())).toEqual(rowIds(whole, seeded()))
    }),
  )
})
