import { assert, asyncProperty, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noDraft, orderOf } from '../../../../apps-script/sidebar/rank/draft.ts'
import { entryFor, type RankReading, readRankList } from '../../../../apps-script/sidebar/rank/reading.ts'
import { makeRankList, writeRankList } from '../../../../apps-script/sidebar/rank/write.ts'
import type { Opened } from '../../actions/open.ts'
import { lines, rankFile, rankTab } from './rank-file.ts'

/** The tab of all rows that can be ranked, as they stand on the tracker. */
const made = async (file = rankFile()): Promise<Opened> => {
  const { addable } = orderOf(await readRankList(file.client), noDraft)
  await makeRankList(file.client, addable.map(entryFor))
  return file
}
const read = async ({ client }: Opened): Promise<RankReading & { tab: NonNullable<RankReading['tab']> }> => {
  const reading = await readRankList(client)
  return { ...reading, tab: reading.tab! }
}
/** Saves the list with its programs in this order. */
const save = async (file: Opened, ...names: string[]) => {
  const { tab, sheet } = await read(file)
  const saved = [...tab.ranked, ...tab.unranked]
  const ranked = names.map(
    (name) =>
      saved.find((one) => one.name === name) ??
      entryFor(sheet.candidates.find((candidate) => candidate.name === name)!),
  )
  return writeRankList(file.client, tab, { ranked, unranked: saved.filter((one) => !ranked.includes(one)) })
}
const id = (file: Opened): number => rankTab(file).id

describe('The rank list', () => {
  test('is made of the rows that say interviewed, invited or ranked, with ranks as numbers and the person’s tab in sight', async () => {
    const file = await made()
    expect(lines(file)).toEqual([
      [1, 'Example A', 'Internal Medicine', 'r_a'],
      [2, 'Example B', 'Internal Medicine', 'r_b'],
      [3, 'Example C', 'Family Medicine', 'r_c'],
      // a row without an id is known by its name
      [4, 'Example E', 'Internal Medicine', ''],
    ])
    expect((await file.client.look()).selected.sheetId).toBe(1)
  })

  test('is made once: whoever makes a second one is told', async () => {
    const file = await made()
    await expect(makeRankList(file.client, [])).rejects.toMatchObject({ code: 'changed' })
  })

  test('is written as one block in the order that is wanted, ranks 1 to the last, and whatever stands on a line goes with it', async () => {
    const file = await made()
    const tab = id(file)
    file.put(1, 11, 'My own', tab)
    file.put(2, 11, 'near my sister', tab)
    rankTab(file).cells[1]![1]!.note = 'A note'
    const before = file.calls.filter((call) => call === 'change').length
    await save(file, 'Example C', 'Example A', 'Example E', 'Example B')
    expect(file.calls.filter((call) => call === 'change').length - before).toBe(1)
    expect(lines(file).map(([rank, name]) => [rank, name])).toEqual([
      [1, 'Example C'],
      [2, 'Example A'],
      [3, 'Example E'],
      [4, 'Example B'],
    ])
    expect(file.value(3, 11, tab)).toBe('near my sister')
    expect(rankTab(file).cells[2]![1]!.note).toBe('A note')
    expect(rankTab(file).cells[1]![1]!.note ?? '').toBe('')
  })

  test('the same order again writes nothing', async () => {
    const file = await made()
    const before = file.calls.length
    await save(file, 'Example A', 'Example B', 'Example C', 'Example E')
    expect(file.calls.slice(before)).not.toContain('change')
  })

  test('a program that is taken off keeps its line, without a rank, below the others', async () => {
    const file = await made()
    file.put(2, 4, 'because of the city', id(file))
    await save(file, 'Example E', 'Example B', 'Example C')
    expect(lines(file).map(([rank, name]) => [rank, name])).toEqual([
      [1, 'Example E'],
      [2, 'Example B'],
      [3, 'Example C'],
      ['', 'Example A'],
    ])
    expect(file.value(5, 4, id(file))).toBe('because of the city')
    const { tab } = await read(file)
    expect(tab.unranked.map(({ name }) => name)).toEqual(['Example A'])
  })

  test('a program that is added gets a line with an id, also between the others', async () => {
    const file = await made()
    await save(file, 'Example D', 'Example A', 'Example B', 'Example C', 'Example E')
    expect(lines(file)[0]).toEqual([1, 'Example D', 'Internal Medicine', 'r_d'])
    const ids = rankTab(file)
      .cells.slice(1, 6)
      .map((line) => line[9]?.value)
    expect(new Set(ids).size).toBe(5)
    expect(ids.every((one) => typeof one === 'string' && one !== '')).toBe(true)
  })

  test('what somebody changed meanwhile is not written over: nothing is written, and it is said', async () => {
    const file = await made()
    const { tab } = await read(file)
    file.put(3, 1, 9, id(file))
    const before = JSON.stringify(rankTab(file).cells)
    await expect(
      writeRankList(file.client, tab, { ranked: [...tab.ranked].reverse(), unranked: [] }),
    ).rejects.toMatchObject({ code: 'changed' })
    expect(JSON.stringify(rankTab(file).cells)).toBe(before)
  })

  test('with a formula on a line the lines stay where they stand and only the ranks change', async () => {
    const file = await made()
    const tab = id(file)
    const cells = rankTab(file).cells
    while (cells[1]!.length < 11) cells[1]!.push({})
    cells[1]![10] = { formula: '=1+1', value: 2 }
    expect(await save(file, 'Example E', 'Example C', 'Example B', 'Example A')).toEqual({ inPlace: true })
    expect(lines(file).map(([rank, name]) => [rank, name])).toEqual([
      [4, 'Example A'],
      [3, 'Example B'],
      [2, 'Example C'],
      [1, 'Example E'],
    ])
    expect(file.cell(2, 11, tab).formula).toBe('=1+1')
    expect((await read(file)).tab.ranked.map(({ name }) => name)).toEqual([
      'Example E',
      'Example C',
      'Example B',
      'Example A',
    ])
  })

  test('a remark below the list stays where it is', async () => {
    const file = await made()
    file.put(9, 12, 'ask about parking', id(file))
    await save(file, 'Example B', 'Example A', 'Example C', 'Example E')
    expect(file.value(9, 12, id(file))).toBe('ask about parking')
    await save(file, 'Example B', 'Example A', 'Example C', 'Example E', 'Example D')
    expect(file.value(9, 12, id(file))).toBe('ask about parking')
  })

  test('a tab that was renamed, and one whose columns were moved, are the same list', async () => {
    const file = await made()
    const tab = rankTab(file)
    tab.name = 'My order'
    for (const line of tab.cells) line.splice(0, 2, line[1] ?? {}, line[0] ?? {})
    const { tab: now } = await read(file)
    expect(now.name).toBe('My order')
    await writeRankList(file.client, now, { ranked: [...now.ranked].reverse(), unranked: [] })
    expect(tab.cells.slice(1, 5).map((line) => [line[0]?.value, line[1]?.value])).toEqual([
      ['Example E', 1],
      ['Example C', 2],
      ['Example B', 3],
      ['Example A', 4],
    ])
  })

  test('a line that somebody copied gets an id of its own, and is one program too many until then', async () => {
    const file = await made()
    const tab = rankTab(file)
    tab.cells.splice(
      5,
      1,
      tab.cells[1]!.map((cell) => ({ ...cell })),
    )
    const { tab: now } = await read(file)
    expect(now.ranked.map(({ name }) => name)).toEqual([
      'Example A',
      'Example A',
      'Example B',
      'Example C',
      'Example E',
    ])
    await writeRankList(file.client, now, { ranked: now.ranked, unranked: [] })
    const ids = tab.cells.slice(1, 6).map((line) => line[9]?.value)
    expect(new Set(ids).size).toBe(5)
    expect(lines(file).map(([rank]) => rank)).toEqual([1, 2, 3, 4, 5])
  })

  test('whatever order is saved, one after another, no line and no word on it is lost', async () => {
    const all = ['Example A', 'Example B', 'Example C', 'Example E']
    await assert(
      asyncProperty(shuffledSubarray(all), shuffledSubarray(all), async (first, second) => {
        const file = await made()
        const tab = id(file)
        all.forEach((name, at) => file.put(at + 2, 4, `why ${name}`, tab))
        for (const names of [first, second]) {
          await save(file, ...names)
          const now = lines(file)
          expect(now.slice(0, names.length).map(([rank, name]) => [rank, name])).toEqual(
            names.map((name, at) => [at + 1, name]),
          )
          expect(now.slice(names.length).every(([rank]) => rank === '')).toBe(true)
          expect(new Set(now.map(([, name]) => name))).toEqual(new Set(all))
          now.forEach(([, name], at) => expect(file.value(at + 2, 4, tab)).toBe(`why ${String(name)}`))
        }
      }),
      { numRuns: 20 },
    )
  })

  test('a full tab gets more rows', async () => {
    const file = await made()
    const tab = rankTab(file)
    tab.rows = 5
    await save(file, 'Example D', 'Example A', 'Example B', 'Example C', 'Example E')
    expect(lines(file)).toHaveLength(5)
  })
})
