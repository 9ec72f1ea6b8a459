import { beforeEach, expect, test } from 'vitest'
import { columnIds, columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'
import { groupOfColumn } from '../../../shared/tracker/sharing.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { someResult, wholeRow } from '../../setup/whole-row.ts'
import { openFor, rowOf, type SentRow } from '../../setup/workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let applicant: SignedIn, workspace: string
let sheets = 0
beforeEach(async () => {
  applicant = await person('Applicant')
  workspace = await openFor(applicant, `sheet-${(sheets += 1)}`)
})
const sync = async (rows: SentRow[], more: object = {}) => applicant.ask('sync', { workspace, rows, ...more })
const list = async () => (await applicant.ask('list', { workspace })).rows
interface Line {
  readonly by: string | null
  readonly kind: string
  readonly row: string | null
  readonly field: string | null
  readonly old: unknown
  readonly new: unknown
  readonly text: string | null
}
const record = async () =>
  (
    await own.db.pool.query<Line>(
      `SELECT by, kind, anchor->>'row' AS row, anchor->>'field' AS field, old, new, text FROM activity
       WHERE workspace_id = $1 ORDER BY id`,
      [workspace],
    )
  ).rows

test('The first list that is sent is one line of the record', async () => {
  const rows = [rowOf('r1', { interest: 'high' }), rowOf('r2')]
  expect(await sync(rows)).toMatchObject({ added: 2, changed: 0, gone: 0 })
  expect(await record()).toMatchObject([{ by: applicant.id, kind: 'connected', text: '2 rows' }])
  expect(await list()).toEqual(rows)
})

test('Then each change is a line: added, removed, changed with old and new, under a name where it is known', async () => {
  await sync([rowOf('r1', { interest: 'high', deadline: '2026-09-24' }), rowOf('r2'), rowOf('r3')])
  const now = [rowOf('r3', { step2Minimum: 230 }), rowOf('r1', { interest: 'low', imgPercent: 45 }), rowOf('r4')]
  const mine = [{ row: 'r1', field: 'interest' }]
  expect(await sync(now, { mine })).toMatchObject({ added: 1, changed: 2, gone: 1 })
  const unknown = { by: null }
  expect((await record()).slice(1)).toMatchObject([
    { ...unknown, kind: 'changed', row: 'r3', field: 'step2Minimum', old: null, new: 230 },
    { ...unknown, kind: 'changed', row: 'r1', field: 'imgPercent', old: null, new: 45 },
    { ...unknown, kind: 'changed', row: 'r1', field: 'deadline', old: '2026-09-24', new: null },
    { by: applicant.id, kind: 'changed', row: 'r1', field: 'interest', old: 'high', new: 'low' },
    { ...unknown, kind: 'added', row: 'r4' },
    { ...unknown, kind: 'removed', row: 'r2' },
  ])
  expect(await list()).toEqual([...now, { ...rowOf('r2'), gone: true }])
})

test('A row that comes back is told as added again', async () => {
  await sync([rowOf('r1'), rowOf('r2')])
  await sync([rowOf('r1')])
  expect(await sync([rowOf('r2'), rowOf('r1')])).toMatchObject({ added: 1, changed: 0, gone: 0 })
  expect((await record()).slice(-1)).toMatchObject([{ kind: 'added', row: 'r2', text: 'again' }])
  expect(await list()).toEqual([rowOf('r2'), rowOf('r1')])
})

test('The same list again, or in another order, changes nothing that is told', async () => {
  const rows = [rowOf('r1', { imgByClass: [[2025, 5, 12]], gradYears: { at: 5, strict: false } }), rowOf('r2')]
  const first = await sync(rows)
  expect(await sync(rows)).toEqual({ version: first.version, added: 0, changed: 0, gone: 0 })
  expect(await sync([...rows].reverse())).toEqual({ version: first.version, added: 0, changed: 0, gone: 0 })
  expect((await list()).map(({ row }) => row)).toEqual(['r2', 'r1'])
})

test('Values are told as their cells are written', async () => {
  await sync([rowOf('r1', { imgByClass: [[2025, 5, 12]] })])
  await sync([rowOf('r1', { imgByClass: [[2025, 6, 12]] })])
  expect((await record()).slice(-1)).toMatchObject([{ old: '2025 5/12', new: '2025 6/12' }])
})

test('Scores that move, and a profile that changes, are a line each', async () => {
  const shares = ['programs', 'scores', 'profile', 'budget']
  await applicant.ask('share', { workspace, shares })
  const scored = (fit: number) => ['r1', 'r2'].map((row) => rowOf(row, {}, { result: { ...someResult, fit } }))
  await sync(scored(60), { profile: { step2: 240, budget: 900 } })
  const { version } = await sync(scored(61), { profile: { step2: 241, budget: 900 } })
  expect((await record()).slice(-2)).toMatchObject([
    { by: null, kind: 'changed', row: null, text: 'Scores of 2 programs', old: null, new: null },
    { by: null, kind: 'changed', row: null, text: 'Profile: Step 2 CK score', old: null, new: null },
  ])
  expect((await applicant.ask('list', { workspace })).profile).toEqual({ step2: 241, budget: 900 })
  expect((await sync(scored(61))).version).toBe(version)
})

test('What a newly shared group brings is no change of the sheet', async () => {
  await sync([rowOf('r1', { interest: 'high' })])
  await applicant.ask('share', { workspace, shares: ['programs', 'notes'] })
  expect(await sync([rowOf('r1', { interest: 'high', notes: 'as before' })])).toMatchObject({ changed: 0 })
  expect((await record()).map(({ kind }) => kind)).toEqual(['connected', 'shared'])
  await sync([rowOf('r1', { interest: 'high', notes: 'a new word' })])
  expect((await record()).slice(-1)).toMatchObject([{ field: 'notes', old: 'as before', new: 'a new word' }])
})

test.each<[what: string, rows: object[], field: string, says: string]>([
  [
    'a value that its column does not hold',
    [rowOf('r1'), rowOf('r2', { imgPercent: 450 })],
    'imgPercent',
    'is not a percentage',
  ],
  [
    'a column that nobody knows',
    [rowOf('r1'), { ...rowOf('r2'), values: { shoeSize: 42 } }],
    'shoeSize',
    'is not a field',
  ],
  ['a computed column', [rowOf('r1'), { ...rowOf('r2'), values: { fit: '64' } }], 'fit', ''],
  [
    'several values',
    [rowOf('r1'), { ...rowOf('r2'), values: { imgPercent: { oneOf: [4, 5] } } }],
    'imgPercent',
    'has several',
  ],
  ['an id twice', [rowOf('r1'), rowOf('r1')], 'row', 'is the id of row 1 too.'],
])('%s is refused, naming row and field, and nothing is stored', async (_, rows, field, says) => {
  const refused = await applicant.refused('sync', { workspace, rows })
  expect(refused.problems?.[0]).toMatchObject({ row: 2, field, says: expect.stringContaining(says) })
  expect(await list()).toEqual([])
})

test('Five hundred programs with forty columns each are taken, and every cell that changes is told', async () => {
  const forty = columnIds.filter((id) => groupOfColumn(id) === 'programs' && columnOf(id).who !== 'result').slice(0, 40)
  const whole = wholeRow()
  const values = (change: PlainRow) => Object.fromEntries(forty.map((id) => [id, change[id] ?? whole[id]] as const))
  const rows = (change: PlainRow) => Array.from({ length: 500 }, (_, at) => rowOf(`r${at}`, values(change)))
  expect(await sync(rows({}))).toMatchObject({ added: 500 })
  const other: PlainRow = { imgPercent: 12, positions: 6, visas: 'none', city: 'Larkfield', institution: 'Another one' }
  expect(await sync(rows(other))).toMatchObject({ changed: 500 })
  expect(await record()).toHaveLength(1 + 500 * 5)
})
