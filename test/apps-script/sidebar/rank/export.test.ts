import { describe, expect, test } from 'vitest'
import { noDraft, orderOf } from '../../../../apps-script/sidebar/rank/draft.ts'
import { overrideNotes, rankCsv } from '../../../../apps-script/sidebar/rank/export.ts'
import { entryFor, type RankReading, readRankList, rowOf } from '../../../../apps-script/sidebar/rank/reading.ts'
import { makeRankList, writeRankList } from '../../../../apps-script/sidebar/rank/write.ts'
import { changeLine } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { checkRank } from '../../../../shared/list/rank/rank.ts'
import { isWaived, rankList } from '../../../../shared/tabs/rank-list.ts'
import type { Opened } from '../../actions/open.ts'
import { rankFile, rankTab } from './rank-file.ts'

const made = async (asOf: string): Promise<Opened> => {
  const file = rankFile(asOf)
  const { addable } = orderOf(await readRankList(file.client), noDraft)
  await makeRankList(file.client, addable.map(entryFor))
  return file
}
const checked = async ({ client }: Opened, override = '') => {
  const { tab, sheet } = (await readRankList(client)) as RankReading & { tab: NonNullable<RankReading['tab']> }
  const { ranked } = tab
  const waived = new Set(ranked.flatMap(({ said }, at) => (isWaived(said) ? [at] : [])))
  return { tab, ranked, check: checkRank(ranked.map(rowOf), sheet.profile, { override, waived }) }
}
const reason = 'The coordinators answered by telephone.'

describe('A rank list within 30 days of the deadline, with stale visa facts', () => {
  test('is held back; months before, it is not', async () => {
    expect((await checked(await made('2027-02-20'))).check).toMatchObject({
      blocked: true,
      daysLeft: 11,
      stale: [{ row: 0 }, { row: 2 }],
    })
    expect((await checked(await made('2026-11-23'))).check.blocked).toBe(false)
  })

  test('a waiver that says why, who and when counts; one that lacks the day does not', async () => {
    const file = await made('2027-02-20')
    const { tab } = await checked(file)
    const said = { waiver: 'Their page says J-1, unchanged for years.', waivedBy: 'A mentor' }
    await changeLine(file.client, rankList, tab.lines[0]!, said)
    expect((await checked(file)).check.stale.map(({ row }) => row)).toEqual([0, 2])
    const { tab: again } = await checked(file)
    await changeLine(file.client, rankList, again.lines[0]!, { waivedOn: '2027-02-20' })
    expect((await checked(file)).check.stale.map(({ row }) => row)).toEqual([2])
  })

  test('leaves with a reason, which is the first line of the file and stands on the lines that it is about', async () => {
    const file = await made('2027-02-20')
    const { tab, ranked, check } = await checked(file)
    const given = { check, override: reason, today: '2027-02-20' }
    const [first, second] = rankCsv(ranked, given).split('\r\n')
    expect(first).toBe(
      `\ufeffExported on 20 Feb 2027 although visa facts are not fresh (Example A; Example C): ${reason}`,
    )
    expect(second).toBe('Rank,Program,Specialty,NRMP code,ACGME code,Why here,Visa check waived')
    await writeRankList(file.client, tab, { ranked, unranked: [], more: overrideNotes(ranked, given) })
    const column = rankTab(file).cells[0]!.findIndex(({ value }) => value === 'Exported although')
    expect([2, 3, 4, 5].map((row) => file.value(row, column + 1, rankTab(file).id))).toEqual([
      `20 Feb 2027: ${reason}`,
      '',
      `20 Feb 2027: ${reason}`,
      '',
    ])
    expect((await checked(file, reason)).check.blocked).toBe(false)
  })

  test('a list that is fresh has no such line, and its programs in their order', async () => {
    const { ranked, check } = await checked(await made('2026-11-23'))
    const fresh = { ...check, stale: [] }
    expect(rankCsv(ranked, { check: fresh, override: '', today: '2026-11-23' }).split('\r\n').slice(0, 3)).toEqual([
      '\ufeffRank,Program,Specialty,NRMP code,ACGME code,Why here,Visa check waived',
      '1,Example A,Internal Medicine,1001140C0,,,',
      '2,Example B,Internal Medicine,1002140C0,,,',
    ])
  })
})
