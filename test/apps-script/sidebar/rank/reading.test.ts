import { describe, expect, test } from 'vitest'
import { noDraft, orderOf } from '../../../../apps-script/sidebar/rank/draft.ts'
import { entryFor, readRankList, type RankSheet } from '../../../../apps-script/sidebar/rank/reading.ts'
import { flagsOf } from '../../../../apps-script/sidebar/rank/words.ts'
import { makeRankList } from '../../../../apps-script/sidebar/rank/write.ts'
import type { Opened } from '../../actions/open.ts'
import { rankFile, rankTab } from './rank-file.ts'

const made = async (): Promise<Opened> => {
  const file = rankFile()
  const { addable } = orderOf(await readRankList(file.client), noDraft)
  await makeRankList(file.client, addable.map(entryFor))
  return file
}
const tabOf = async ({ client }: Opened): Promise<RankSheet> => (await readRankList(client)).tab!
const names = ({ ranked }: RankSheet): string[] => ranked.map(({ name }) => name)

describe('The rank list as it stands in its tab', () => {
  test('a file has none at first', async () => {
    expect((await readRankList(rankFile().client)).tab).toBeUndefined()
  })

  test('a sort of the tracker and of the tab changes nothing', async () => {
    const file = await made()
    const [programs] = file.host.document.sheets
    programs!.cells.splice(1, 5, ...programs!.cells.slice(1, 6).reverse())
    rankTab(file).cells.splice(1, 4, ...rankTab(file).cells.slice(1, 5).reverse())
    const { ranked } = await tabOf(file)
    expect(ranked.map(({ name, candidate }) => [name, candidate?.place])).toEqual([
      ['Example A', 'Programs, row 6'],
      ['Example B', 'Programs, row 5'],
      ['Example C', 'Programs, row 4'],
      ['Example E', 'Programs, row 2'],
    ])
  })

  test('a row that is gone leaves its line, which says so; one that became another program is not taken for it', async () => {
    const file = await made()
    file.host.document.sheets[0]!.cells.splice(1, 1)
    file.put(2, 1, 'Another Hospital')
    const { ranked } = await tabOf(file)
    expect(ranked.map((entry, at) => [entry.name, entry.candidate?.name, flagsOf(entry, ranked.slice(0, at))])).toEqual(
      [
        ['Example A', undefined, ['No row of your trackers is “Example A” any more.']],
        ['Example B', undefined, ['Its row on the tracker says “Another Hospital” now.']],
        ['Example C', 'Example C', ['Invited, not interviewed yet.']],
        ['Example E', 'Example E', []],
      ],
    )
  })

  test('ranks typed by hand: repeated, with a gap, blank, words', async () => {
    const file = await made()
    const tab = rankTab(file).id
    file.put(2, 1, 2, tab)
    const twice = await tabOf(file)
    expect(names(twice)).toEqual(['Example A', 'Example B', 'Example C', 'Example E'])
    expect(twice.disorder).toEqual(['Rank 2 stands 2 times.'])
    file.put(2, 1, 7, tab)
    const gap = await tabOf(file)
    expect(names(gap)).toEqual(['Example B', 'Example C', 'Example E', 'Example A'])
    expect(gap.disorder).toEqual(['The ranks are not 1 to the last without a gap.'])
    file.put(2, 1, 'first', tab)
    file.put(3, 1, '', tab)
    const words = await tabOf(file)
    expect(names(words)).toEqual(['Example C', 'Example E'])
    expect(words.unranked.map(({ name }) => name)).toEqual(['Example A', 'Example B'])
    expect(words.disorder).toContainEqual(expect.stringContaining('The rank in row 2 "first" cannot be read.'))
  })

  test('a line that somebody typed is found by its name, and told when it stands there twice', async () => {
    const file = await made()
    const tab = rankTab(file).id
    file.put(6, 1, 5, tab)
    file.put(6, 2, 'example d', tab)
    file.put(7, 1, 6, tab)
    file.put(7, 2, 'Example A', tab)
    const { ranked } = await tabOf(file)
    expect(ranked[4]?.candidate?.key).toBe('r_d')
    expect(flagsOf(ranked[4]!, ranked.slice(0, 4))).toEqual(['Your tracker says applied.'])
    expect(flagsOf(ranked[5]!, ranked.slice(0, 5))).toEqual(['It stands above already: a program is ranked once.'])
  })

  test('of two specialties at one hospital each line keeps its own row', async () => {
    const file = await made()
    file.put(7, 1, 'Example A')
    file.put(7, 2, 'Family Med')
    file.put(7, 6, 'interviewed')
    file.put(7, 8, 'r_a2')
    const { ranked } = await tabOf(file)
    expect(ranked[0]?.candidate?.key).toBe('r_a')
    const { addable } = orderOf(await readRankList(file.client), noDraft)
    expect(addable.map(({ key }) => key)).toEqual(['r_a2'])
  })
})

describe('A draft of the order', () => {
  test('keeps what was moved and taken off when the tab is read again, and puts new lines at its end', async () => {
    const file = await made()
    const first = await readRankList(file.client)
    const [a, b, c, e] = first.tab!.ranked
    const draft = { order: [c!.key, a!.key], off: new Set([b!.key]) }
    expect(orderOf(first, draft)).toMatchObject({ unsaved: true })
    const tab = rankTab(file).id
    file.put(6, 1, 5, tab)
    file.put(6, 2, 'Example D', tab)
    const again = orderOf(await readRankList(file.client), draft)
    expect(again.ranked.map(({ name }) => name)).toEqual(['Example C', 'Example A', e!.name, 'Example D'])
    expect(again.unranked.map(({ name }) => name)).toEqual(['Example B'])
  })
  test('as it is saved there is nothing to save', async () => {
    expect(orderOf(await readRankList((await made()).client), noDraft).unsaved).toBe(false)
  })
})
