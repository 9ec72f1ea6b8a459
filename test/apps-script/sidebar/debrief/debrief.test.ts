import { describe, expect, test } from 'vitest'
import { keepWeights, readStandings } from '../../../../apps-script/sidebar/debrief/reading.ts'
import { addLines, readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { supports } from '../../../../shared/tabs/supports.ts'
import { openSample } from '../../actions/open.ts'

describe('where programs stand', () => {
  test('is told for every row, and nobody is low for want of research', async () => {
    const { all } = await readStandings(openSample().client)
    expect(all.length).toBeGreaterThan(0)
    for (const { support, at } of all) if (support.looked.length < 2) expect(at.quadrant).toBeUndefined()
  })
  test('follows what was found, and what it counts', async () => {
    const file = openSample()
    const [first] = (await readStandings(file.client)).all
    const { name } = first!
    await addLines(file.client, supports, [
      { program: name, indicator: 'mentorship', answer: 'found', by: 'residents report' },
      { program: name, indicator: 'orientation', answer: 'found', by: 'the program says' },
    ])
    const found = async () => (await readStandings(file.client)).all[0]!.support
    const before = (await found()).looked.map(({ id, credit }) => [id, credit])
    expect(before).toEqual(
      expect.arrayContaining([
        ['mentorship', 1],
        ['orientation', 0.5],
      ]),
    )
  })
  test('weights are kept in the file once each, and changed where they stand', async () => {
    const file = openSample()
    const { lines, weights } = await readStandings(file.client)
    await keepWeights(file.client, lines, { ...weights, respect: 3 })
    const again = await readStandings(file.client)
    expect(again.weights).toMatchObject({ respect: 3, mentorship: 1 })
    await keepWeights(file.client, again.lines, { ...again.weights, respect: 0 })
    expect((await readStandings(file.client)).weights.respect).toBe(0)
    expect((await readOwnTab(file.client, supports))!.lines).toHaveLength(8)
  })
})
