import { describe, expect, test } from 'vitest'
import { sampleDocument } from '../../../../apps-script/local/sample.ts'
import { dropSnapshot, keepSnapshot, readKept } from '../../../../apps-script/sidebar/snapshots/keep.ts'
import { snapshotNow } from '../../../../apps-script/sidebar/snapshots/now.ts'
import { type Snapshot, takeSnapshot } from '../../../../shared/list/snapshot/snapshot.ts'
import { frozen, snapshots, verified } from '../../../../shared/tabs/snapshots.ts'
import { open, type Opened } from '../../actions/open.ts'
import { everything } from '../../world/everything.ts'

const sample = (): Opened => open({}, sampleDocument())
const tabOf = ({ host }: Opened) => host.document.sheets.find(({ name }) => name === snapshots.name)
/** One that needs several cells. */
const long = (now: Snapshot): Snapshot =>
  takeSnapshot(
    frozen({ ...now.request, rows: now.request.rows.map((row) => ({ ...row, notes: 'a  long  note '.repeat(400) })) }),
  )
const taken = async (file: Opened): Promise<{ now: Snapshot; big: Snapshot }> => {
  const now = await snapshotNow(file.client)
  const big = long(now)
  await keepSnapshot(file.client, now, 'now')
  await keepSnapshot(file.client, big, 'big')
  return { now, big }
}

describe('the snapshots of a file', () => {
  test('are kept in a hidden tab of their own, and nothing else is touched', async () => {
    const file = sample()
    const before = everything(structuredClone(file.host.document))
    expect(await readKept(file.client)).toEqual([])
    await keepSnapshot(file.client, await snapshotNow(file.client), 'now')
    expect(everything(file.host.document)).toMatchObject(before)
    expect(tabOf(file)?.hidden).toBe(true)
    expect((await file.client.look()).selected.sheetId).toBe(1)
  })

  test('come back whole and are worked out again to the same bytes, also those that need many cells', async () => {
    const file = sample()
    const { now, big } = await taken(file)
    const kept = await readKept(file.client)
    expect(kept.map(({ hash, says }) => [hash, says])).toEqual([
      [big.hash, 'big'],
      [now.hash, 'now'],
    ])
    expect(kept[0]?.rows.length).toBeGreaterThan(1)
    for (const one of kept) expect(verified(one.open() as Snapshot)).toBe('same')
    expect(kept[0]?.open()).toEqual(big)
  })

  test('of the same list are one: no second one is kept, and it is told', async () => {
    const file = sample()
    const { now } = await taken(file)
    expect(await keepSnapshot(file.client, await snapshotNow(file.client), 'again')).toMatchObject({
      hash: now.hash,
      says: 'now',
    })
    expect(await readKept(file.client)).toHaveLength(2)
  })

  test('go one by one, and with the last one the tab', async () => {
    const file = sample()
    const { now, big } = await taken(file)
    await dropSnapshot(file.client, big.hash)
    const [left, ...others] = await readKept(file.client)
    expect([left?.hash, others]).toEqual([now.hash, []])
    expect(verified(left?.open() as Snapshot)).toBe('same')
    await dropSnapshot(file.client, 'of somebody else')
    await dropSnapshot(file.client, now.hash)
    expect(tabOf(file)).toBeUndefined()
    expect(everything(file.host.document)).toEqual(everything(sampleDocument()))
  })

  test('are found after a sort and under a moved column, and go from where they stand', async () => {
    const file = sample()
    const { now, big } = await taken(file)
    const tab = tabOf(file)!
    tab.cells = [tab.cells[0]!, ...tab.cells.slice(1).reverse()].map(([first, second, ...rest]) => [
      second!,
      first!,
      ...rest,
    ])
    await dropSnapshot(file.client, now.hash)
    expect((await readKept(file.client)).map(({ hash }) => hash)).toEqual([big.hash])
    await keepSnapshot(file.client, now, 'back')
    expect((await readKept(file.client)).map(({ open: opened }) => verified(opened() as Snapshot))).toEqual([
      'same',
      'same',
    ])
  })

  test('a column that was taken away is named, and nothing is written', async () => {
    const file = sample()
    const { big } = await taken(file)
    for (const line of tabOf(file)!.cells) line.splice(6, 1)
    const before = everything(structuredClone(file.host.document))
    await expect(keepSnapshot(file.client, { ...big, hash: 'another' }, '')).rejects.toMatchObject({
      code: 'snapshots-changed',
    })
    expect(everything(file.host.document)).toEqual(before)
  })
})
