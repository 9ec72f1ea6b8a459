import { describe, expect, test } from 'vitest'
import { type Choices, keepChoices, readChoices, sameChoices } from '../../../../apps-script/sidebar/plan/choices.ts'
import { readSheet } from '../../../../apps-script/sidebar/plan/reading.ts'
import { questionOf, wishFor } from '../../../../apps-script/sidebar/plan/wish.ts'
import { open, type Opened, type Rows } from '../../actions/open.ts'
import { profile } from '../../functions/sample.ts'

const titles = ['Program', 'Specialty', 'State', 'IMGFIT id']
const lines: Rows = [
  ['Example A', 'IM', 'NY', 'r_1'],
  ['Example B', 'FM', 'OH', ''],
  ['Example C', 'IM', 'TX', 'r_3'],
]
const file = () => open({ Programs: [titles, ...lines], Profile: profile as Rows })
const sheetOf = ({ client }: Opened) => readSheet(client)
const said = (
  ticks: readonly (readonly [string, 'always' | 'never'])[],
  signals: readonly (readonly [string, 'gold' | 'silver'])[] = [],
): Choices => ({ ticks: new Map(ticks), signals: new Map(signals) })
const keep = async (opened: Opened, choices: Choices): Promise<Choices> => {
  await keepChoices(opened.client, (await sheetOf(opened)).candidates, choices)
  return readChoices(opened.client, (await sheetOf(opened)).candidates)
}
const tabOf = ({ host }: Opened) => host.document.sheets.find(({ name }) => name === 'Plan choices')

describe('What was ticked before a plan', () => {
  test('is nothing in a file that keeps nothing, and reading makes no tab', async () => {
    const opened = file()
    expect(await readChoices(opened.client, (await sheetOf(opened)).candidates)).toEqual(said([]))
    expect(tabOf(opened)).toBeUndefined()
  })
  test('is kept by the row’s id, and for a row without one by name and specialty', async () => {
    const choices = said(
      [
        ['r_3', 'never'],
        ['Programs, row 3', 'always'],
      ],
      [['r_1', 'gold']],
    )
    expect(await keep(file(), choices)).toEqual(choices)
  })
  test('stays with its program when the tracker is sorted', async () => {
    const opened = file()
    await keep(
      opened,
      said([
        ['r_3', 'never'],
        ['Programs, row 3', 'always'],
      ]),
    )
    const { cells } = opened.host.document.sheets[0]!
    cells.splice(1, 3, cells[3]!, cells[1]!, cells[2]!)
    expect(await readChoices(opened.client, (await sheetOf(opened)).candidates)).toEqual(
      said([
        ['r_3', 'never'],
        ['Programs, row 4', 'always'],
      ]),
    )
  })
  test('is changed and taken back in its own line; a program without a choice gets none', async () => {
    const opened = file()
    await keep(opened, said([['r_1', 'always']], [['r_1', 'gold']]))
    expect(await keep(opened, said([['r_3', 'never']], [['r_1', 'silver']]))).toEqual(
      said([['r_3', 'never']], [['r_1', 'silver']]),
    )
    expect(tabOf(opened)!.cells.filter(([first]) => (first?.value ?? '') !== '')).toHaveLength(3)
  })
  test('goes into what is asked: always, never, and signals that are sent', async () => {
    const sheet = await sheetOf(file())
    const { ticks, signals } = said(
      [
        ['r_1', 'always'],
        ['r_3', 'never'],
      ],
      [['r_1', 'silver']],
    )
    expect(questionOf(sheet, wishFor(sheet), ticks, signals).request).toMatchObject({
      fixed: [0],
      forbidden: [2],
      signals: [{ row: 0, level: 'silver' }],
    })
  })
  test.each([
    [said([['a', 'never']]), said([['a', 'never']]), true],
    [said([['a', 'never']]), said([['a', 'always']]), false],
    [said([['a', 'never']]), said([]), false],
    [said([], [['a', 'gold']]), said([]), false],
  ])('%o and %o: the same is %j', (one, other, same) => {
    expect(sameChoices(one, other)).toBe(same)
  })
})
