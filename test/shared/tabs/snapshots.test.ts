import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Snapshot, takeSnapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { columnsOf } from '../../../shared/tabs/own-tab.ts'
import { compared } from '../../../shared/tabs/snapshot-words.ts'
import { CHARACTERS, frozen, linesOf, readSnapshots, snapshots, verified } from '../../../shared/tabs/snapshots.ts'
import { file, rows } from '../list/file.ts'

const named = rows.map((row, at) => ({ ...row, rowId: `r_${at}`, program: `Program ${at}` }))
const request = { profile: file, rows: named, budget: 900 }
const one = takeSnapshot(frozen(request))
const head = columnsOf(snapshots).map(([, { header }]) => header)
const taken = '2026-11-23 09:16'
/** A list whose text needs several cells. */
const long = takeSnapshot(
  frozen({
    ...request,
    rows: named.map((row) => ({ ...row, notes: `two  spaces, é, 😀, \u200b, "=1+1" ${'x'.repeat(9_000)}` })),
  }),
)

describe('a snapshot in the hidden tab', () => {
  test('comes back as it was, cut over cells of 32,000 signs of ASCII', () => {
    const lines = linesOf(long, taken, '')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      expect(line).toHaveLength(head.length)
      expect(String(line[6]).length).toBeLessThanOrEqual(CHARACTERS)
      expect(String(line[6])).toMatch(/^[ -~]*$/)
    }
    const kept = readSnapshots([head, ...lines])
    expect(kept).toMatchObject([{ hash: long.hash, taken, says: '', rows: lines.map((_, at) => at + 2) }])
    expect(kept[0]?.open()).toEqual(long)
  })

  test('comes back in whatever order lines and columns stand, beside others, the newest first', () => {
    const cells = [...linesOf(long, taken, 'long'), ...linesOf(one, '2026-11-24 08:00', 'one')]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(cells, { minLength: cells.length }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        (lines, columns) => {
          const moved = [head, ...lines].map((line) => columns.map((column) => line[column] ?? ''))
          expect(readSnapshots(moved).map(({ hash, says, open }) => [hash, says, open()])).toEqual([
            [one.hash, 'one', one],
            [long.hash, 'long', long],
          ])
        },
      ),
      { numRuns: 20 },
    )
  })

  test('says that a part is missing, or that a cell was changed', () => {
    const lines = linesOf(long, taken, '')
    expect(readSnapshots([head, ...lines.slice(1)])[0]?.open()).toEqual({ trouble: 'a part is missing' })
    expect(readSnapshots([head, ...lines.slice(0, -1)])[0]?.open()).toEqual({ trouble: 'a part is missing' })
    const touched = lines.map((line, at) => (at === 1 ? [...line.slice(0, 6), `${String(line[6])} `, ''] : line))
    expect(readSnapshots([head, ...touched])[0]?.open()).toEqual({ trouble: 'a cell was changed' })
    expect(readSnapshots([])).toEqual([])
  })
})

describe('a snapshot that is opened', () => {
  test('comes to the same bytes, also of numbers with more digits than are kept', () => {
    const exact = { ...request, slider: 1 / 3, rows: named.map((row) => ({ ...row, imgPercent: 100 / 3 })) }
    const [kept] = readSnapshots([head, ...linesOf(takeSnapshot(frozen(exact)), taken, '')])
    expect(verified(kept?.open() as Snapshot)).toBe('same')
  })

  test.each<[Partial<Snapshot['plan']>, string]>([
    [{ rules: '2026.9' }, 'other rules'],
    [{ model: '0.1' }, 'other model'],
    [{ value: 0.9 }, 'other parameters'],
  ])('says who made it where it cannot be worked out again: %j', (plan, says) => {
    expect(verified({ ...one, plan: { ...one.plan, ...plan } })).toBe(says)
  })
})

describe('two snapshots', () => {
  const edited = named.slice(1).map((row) => (row.rowId === 'r_5' ? { ...row, visas: 'none' as const } : row))
  const after = takeSnapshot(
    frozen({
      profile: { ...file, step2: 260 },
      rows: [...edited, { ...named[3], rowId: 'r_new', program: 'New' }],
      budget: 2_000,
      riskAverse: true,
    }),
  )
  const said = compared(one, after)

  test('differ by the titles of fields and wishes, with both values', () => {
    expect(said.profile).toEqual([{ title: 'Step 2 CK score', before: String(file.step2), after: '260' }])
    expect(said.wishes).toEqual([
      { title: 'Budget, dollars', before: '900', after: '2000' },
      { title: 'Rather safe', before: undefined, after: 'yes' },
    ])
  })

  test('differ by programs, named as a person knows them', () => {
    expect([said.added, said.removed]).toEqual([['New'], ['Program 0']])
    expect(said.edited).toMatchObject([{ name: 'Program 5', cells: [{ title: 'Visa types', after: 'none' }] }])
    expect([...said.joined, ...said.left].every((name) => /^(Program \d+|New)$/.test(name))).toBe(true)
  })

  test('that are one differ in nothing', () => {
    const { profile, wishes, added, removed, edited: cells, joined, left } = compared(one, one)
    expect([profile, wishes, added, removed, cells, joined, left].flat()).toEqual([])
  })
})
