import { describe, expect, test } from 'vitest'
import { readTimeline } from '../../../../apps-script/sidebar/timeline/reading.ts'
import { refreshTab } from '../../../../apps-script/sidebar/timeline/tab.ts'
import { daysWords, hereWords } from '../../../../apps-script/sidebar/timeline/words.ts'
import { columnsOf } from '../../../../shared/tabs/own-tab.ts'
import { timelineTab } from '../../../../shared/tabs/timeline.ts'
import { openSample, type Opened } from '../../actions/open.ts'

const columns = columnsOf(timelineTab).map(([id]) => id)
/** Of a column, counted from 1; the id's is `''`. */
const at = (id: string): number => columns.indexOf(id) + 1

const refresh = async (file: Opened) => refreshTab(file.client, (await readTimeline(file.client)).timeline.milestones)
const sheetOf = ({ host }: Opened) => host.document.sheets.find(({ name }) => name === 'Timeline')!
const rowOf = (file: Opened, id: string): number =>
  sheetOf(file).cells.findIndex((line) => line[at('') - 1]?.value === id) + 1
const value = (file: Opened, id: string, column: string) => file.value(rowOf(file, id), at(column), sheetOf(file).id)
const put = (file: Opened, id: string, column: string, said: string): void =>
  file.put(rowOf(file, id), at(column), said, sheetOf(file).id)
const save = (file: Opened, values: Record<string, string>) => file.client.saveProfile({ values })

describe('The Timeline tab', () => {
  test('is made in one change, with a line a milestone, and the person’s tab stays in sight', async () => {
    const file = openSample()
    const { timeline } = await readTimeline(file.client)
    file.calls.length = 0
    expect(await refreshTab(file.client, timeline.milestones)).toMatchObject({
      made: true,
      added: timeline.milestones.length,
      changed: 0,
      left: 0,
    })
    expect(file.calls.filter((call) => call === 'change')).toHaveLength(1)
    expect(file.line(1, sheetOf(file).id).slice(0, 3)).toEqual(['Part', 'Milestone', 'State'])
    expect(value(file, 'rank-list', 'latest')).toBe('2027-03-03')
    expect(value(file, 'rank-list', 'time')).toBe('21:00 Eastern')
    expect(value(file, 'rank-list', 'source')).toContain('(secondary)')
    expect((await file.client.look()).selected.sheetId).toBe(1)
  })

  test('that is up to date is not written again', async () => {
    const file = openSample()
    await refresh(file)
    const before = JSON.stringify(file.host.document)
    expect(await refresh(file)).toEqual({ made: false, added: 0, changed: 0, left: 0 })
    expect(JSON.stringify(file.host.document)).toBe(before)
  })

  test('keeps notes and days by milestone, whatever the order of its lines, and lines of the person’s own', async () => {
    const file = openSample()
    await refresh(file)
    put(file, 'cv', 'note', 'sent to the mentor')
    put(file, 'statement', 'doneOn', '2026-08-01')
    const sheet = sheetOf(file)
    const [head = [], ...lines] = sheet.cells
    sheet.cells = [head, ...lines.reverse()]
    file.put(sheet.cells.length + 1, at('milestone'), 'Book flights', sheet.id)
    await save(file, { step2Date: '2026-12-10', step2: '' })
    expect((await refresh(file)).changed).toBeGreaterThan(0)
    expect(value(file, 'cv', 'note')).toBe('sent to the mentor')
    expect([value(file, 'statement', 'doneOn'), value(file, 'statement', 'state')]).toEqual(['2026-08-01', '✓ done'])
    expect(value(file, 'step2', 'planned')).toBe('2026-12-10')
    expect(value(file, 'step2', 'state')).toBe('▲ slipping')
    expect(file.value(sheet.cells.length, at('milestone'), sheet.id)).toBe('Book flights')
  })

  test('says of a step that the plan has no more that it is gone, and keeps its note', async () => {
    const file = openSample()
    await save(file, { needsVisa: 'yes', visas: 'J-1' })
    await refresh(file)
    put(file, 'j1', 'note', 'asked the ministry')
    await save(file, { needsVisa: 'no' })
    await refresh(file)
    expect([value(file, 'j1', 'state'), value(file, 'j1', 'note')]).toEqual([
      '– no longer in the plan',
      'asked the ministry',
    ])
    await save(file, { needsVisa: 'yes' })
    await refresh(file)
    expect(value(file, 'j1', 'state')).not.toContain('no longer')
  })

  test('leaves a line whose cells of ours hold a formula, and says so', async () => {
    const file = openSample()
    await refresh(file)
    sheetOf(file).cells[rowOf(file, 'step2') - 1]![at('about') - 1] = { value: 'x', formula: '="x"' }
    await save(file, { step2Date: '2026-12-10', step2: '' })
    expect((await refresh(file)).left).toBeGreaterThan(0)
    expect(file.cell(rowOf(file, 'step2'), at('about'), sheetOf(file).id).formula).toBe('="x"')
  })

  test('under columns that were moved apart is written where they stand', async () => {
    const file = openSample()
    await refresh(file)
    const sheet = sheetOf(file)
    const [from, to] = [at('state') - 1, at('note') - 1]
    for (const line of sheet.cells) {
      while (line.length <= to) line.push({})
      ;[line[from], line[to]] = [line[to]!, line[from]!]
    }
    await save(file, { step2Date: '2026-12-10', step2: '' })
    await refresh(file)
    expect(file.value(rowOf(file, 'step2'), to + 1, sheet.id)).toBe('▲ slipping')
    expect(file.value(rowOf(file, 'step2'), from + 1, sheet.id)).toBe('')
  })

  test('a step that comes later is added below, under titles as they stand', async () => {
    const file = openSample()
    await save(file, { needsVisa: 'no' })
    await refresh(file)
    await save(file, { needsVisa: 'yes', visas: 'J-1' })
    const { added } = await refresh(file)
    expect(added).toBeGreaterThan(0)
    expect(value(file, 'j1', 'part')).toBe('Visa')
  })
})

test('A step that ends at a time of day is told on the file’s clock too, where that is another one', async () => {
  const { timeline, zone } = await readTimeline(openSample().client)
  const list = timeline.milestones.find(({ id }) => id === 'rank-list')!
  expect(daysWords(list)).toContain('3 Mar 2027, 21:00 Eastern')
  expect(zone).toBe('Asia/Karachi')
  expect(hereWords(list, zone)).toMatch(/\b4 Mar 2027, 07:00 in Karachi$/)
  expect(hereWords(list, 'America/New_York')).toBe('')
  expect(hereWords({ ...list, state: 'done' }, zone)).toBe('')
})
