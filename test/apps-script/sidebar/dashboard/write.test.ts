import { describe, expect, test } from 'vitest'
import { findDashboard, writeDashboard } from '../../../../apps-script/sidebar/dashboard/write.ts'
import { readWished } from '../../../../apps-script/sidebar/snapshots/use-question.ts'
import { TITLE } from '../../../../shared/dashboard/dashboard.ts'
import type { LocalDocument, LocalSheet } from '../../../../apps-script/local/document.ts'
import { sampleDocument } from '../../../../apps-script/local/sample.ts'
import { applyChange } from '../../../../apps-script/local/book/changes.ts'
import { open, type Opened } from '../../actions/open.ts'
import { everything } from '../../world/everything.ts'

const sample = (parts: Partial<LocalDocument> = {}): Opened => {
  const file = open({}, { ...sampleDocument(), ...parts })
  return file
}
const given = async ({ client }: Opened) => {
  const { question, sheet } = await readWished(client)
  return { request: question.request, rows: sheet.candidates.map(({ cells }) => cells) }
}
const write = async (file: Opened, ...more: ['ask' | 'over' | 'anew'] | []) =>
  writeDashboard(file.client, await given(file), ...more)
const tabNamed = ({ host }: Opened, name = 'Dashboard'): LocalSheet =>
  host.document.sheets.find((one) => one.name === name)!
const valuesOf = (sheet: LocalSheet, rows = 200) =>
  sheet.cells.slice(0, rows).map((line) => line.map(({ value = '' }) => value))

describe('the dashboard tab', () => {
  test('is made with its block, its charts and its marks, and nothing else is touched', async () => {
    const file = sample()
    const before = everything(structuredClone(file.host.document))
    expect(await findDashboard(file.client)).toBeUndefined()
    expect(await write(file)).toEqual({ done: true, name: 'Dashboard', made: true })
    expect(everything(file.host.document)).toMatchObject(before)
    const tab = tabNamed(file)
    expect(tab.cells[0]?.[0]).toMatchObject({ value: TITLE, bold: true })
    expect(tab.cells.flat().every(({ formula }) => formula === undefined)).toBe(true)
    expect(tab.charts?.map(({ type, options }) => [type, options['title']])).toEqual([
      ['LINE', 'Chance of a match, by number of applications'],
      ['COLUMN', 'Programs of the list, by tier'],
      ['LINE', 'Invitations, expected and received'],
    ])
    expect(await findDashboard(file.client)).toBe('Dashboard')
  })

  test('is written anew in place: its own cells follow the sheet, those of a person beside and below stay', async () => {
    const file = sample()
    await write(file)
    const tab = tabNamed(file)
    const end = valuesOf(tab).length
    file.put(7, 9, 'my note', tab.id)
    file.put(end + 2, 1, 'below', tab.id)
    const listed = valuesOf(tab)
    file.put(2, 1, 'A program of another name', 1)
    const changes = (document: LocalDocument): void => {
      const titles = document.sheets[0]!.cells[0]!.map(({ value }) => value)
      document.sheets[0]!.cells[1]![titles.indexOf('Status')] = { value: 'withdrawn' }
    }
    changes(file.host.document)
    expect(await write(file)).toEqual({ done: true, name: 'Dashboard', made: false })
    expect([file.value(7, 9, tab.id), file.value(end + 2, 1, tab.id)]).toEqual(['my note', 'below'])
    expect(valuesOf(tabNamed(file), end)).not.toEqual(listed)
    expect(tabNamed(file).charts).toHaveLength(3)
  })

  test('a chart that a person moved is drawn anew where they put it', async () => {
    const file = sample()
    await write(file)
    Object.assign(tabNamed(file).charts![1]!, { row: 60, column: 2 })
    await write(file)
    expect(tabNamed(file).charts![1]).toMatchObject({ row: 60, column: 2 })
    expect(tabNamed(file).charts).toHaveLength(3)
  })

  test('follows its block where lines and columns were put in before it, with the charts', async () => {
    const file = sample()
    await write(file)
    const { id } = tabNamed(file)
    applyChange(file.host.document, { kind: 'lines', sheet: id, axis: 'row', at: 1, count: 2, deed: 'insert' })
    applyChange(file.host.document, { kind: 'lines', sheet: id, axis: 'column', at: 1, count: 1, deed: 'insert' })
    expect(await write(file)).toMatchObject({ done: true, made: false })
    expect(file.value(3, 2, id)).toBe(TITLE)
    expect(file.value(1, 1, id)).toBe('')
    expect(tabNamed(file).charts?.[0]?.ranges[0]).toMatch(/^B/)
  })

  test.each<[string, (tab: LocalSheet) => void]>([
    ['edited', (tab) => (tab.cells[6]![1] = { value: 'my own' })],
    ['given a formula of the same value', (tab) => (tab.cells[6]![2] = { ...tab.cells[6]![2], formula: '=1' })],
    ['sorted', (tab) => tab.cells.splice(18, 6, ...tab.cells.slice(18, 24).reverse())],
    ['shortened', (tab) => tab.cells.splice(10, 2)],
  ])('a block that was %s is left alone until somebody says so', async (_, touch) => {
    const file = sample()
    await write(file)
    touch(tabNamed(file))
    const before = everything(structuredClone(file.host.document))
    expect(await write(file)).toEqual({ done: false, name: 'Dashboard', found: true })
    expect(everything(file.host.document)).toEqual(before)
    expect(await write(file, 'over')).toMatchObject({ done: true, made: false })
    expect(await write(file)).toMatchObject({ done: true, made: false })
  })

  test('“anew” leaves the changed tab to the person, and makes another', async () => {
    const file = sample()
    await write(file)
    const { id } = tabNamed(file)
    file.put(7, 2, 'my own', id)
    expect(await write(file, 'anew')).toEqual({ done: true, name: 'Dashboard 2', made: true })
    expect(file.value(7, 2, id)).toBe('my own')
    expect(await findDashboard(file.client)).toBe('Dashboard 2')
    expect(await write(file)).toMatchObject({ done: true, name: 'Dashboard 2', made: false })
  })

  test('a block whose title is gone is not searched for: only a new tab is offered', async () => {
    const file = sample()
    await write(file)
    file.put(1, 1, 'Our numbers', tabNamed(file).id)
    expect(await write(file)).toEqual({ done: false, name: 'Dashboard', found: false })
    expect(await write(file, 'over')).toMatchObject({ done: false })
  })

  test('a tab of the person’s that has the name stays theirs; a deleted one is made anew; a renamed one is found', async () => {
    const file = sample()
    const own = structuredClone({ ...file.host.document.sheets[1]!, id: 7, name: 'Dashboard' })
    file.host.document.sheets.push(own)
    expect(await write(file)).toMatchObject({ name: 'Dashboard 2', made: true })
    expect(tabNamed(file)).toEqual(own)
    tabNamed(file, 'Dashboard 2').name = 'Overview'
    expect(await write(file)).toMatchObject({ name: 'Overview', made: false })
    applyChange(file.host.document, { kind: 'removeSheet', sheet: tabNamed(file, 'Overview').id })
    expect(await write(file)).toMatchObject({ name: 'Dashboard 2', made: true })
  })

  test('holds the same numbers in a file of commas', async () => {
    const [dots, commas] = [sample(), sample({ locale: 'de_DE' })]
    await write(dots)
    await write(commas)
    expect(valuesOf(tabNamed(commas))).toEqual(valuesOf(tabNamed(dots)))
    expect(await write(commas)).toMatchObject({ done: true, made: false })
  })

  test('without anything sent it has no chart of invitations', async () => {
    const document = sampleDocument()
    const [titles = [], ...lines] = document.sheets[0]!.cells
    for (const name of ['Status', 'Applied', 'Invited'])
      for (const line of lines) {
        const at = titles.findIndex(({ value }) => value === name)
        if (at >= 0) line[at] = {}
      }
    const file = sample(document)
    await write(file)
    expect(tabNamed(file).charts).toHaveLength(2)
    expect(valuesOf(tabNamed(file)).flat().join()).toContain('Nothing was sent yet')
  })
})
