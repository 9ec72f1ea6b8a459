import { describe, expect, test } from 'vitest'
import { addLines, changeLine, changeLines, readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { tabColumn } from '../../../../shared/tabs/own-tab.ts'
import { text } from '../../../../shared/tracker/kinds.ts'
import { errands } from '../../../shared/tabs/example.ts'
import { openSample, type Opened } from '../../actions/open.ts'

const tabIdOf = ({ host }: Opened): number => host.document.sheets.find(({ name }) => name === 'Errands')!.id
const callAndWrite = async (file: Opened): Promise<number> => {
  await addLines(file.client, errands, [
    { what: 'Call', state: 'open' },
    { what: '=1+1', minutes: 20 },
  ])
  return tabIdOf(file)
}
const read = async (file: Opened) => (await readOwnTab(file.client, errands))!

describe('a tab of ours', () => {
  test('a file has none before the first line', async () => {
    expect(await readOwnTab(openSample().client, errands)).toBeUndefined()
  })
  test('is made with the first line: titles, notes, dropdown, mark, and the person’s tab stays in sight', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    expect(file.line(1, tab)).toEqual(['What', 'State', 'Due', 'Minutes', 'IMGFIT id'])
    expect(file.cell(1, 2, tab).note).toBe('Where it stands.')
    expect((await file.client.look()).selected.sheetId).toBe(1)
    expect((await read(file)).lines.map(({ said }) => said)).toEqual([
      { what: 'Call', state: 'open' },
      { what: '=1+1', minutes: 20 },
    ])
  })
  test('is no tracker, although its columns could be one’s', async () => {
    const file = openSample()
    const looksLikeOne = {
      id: 'people',
      name: 'People',
      columns: {
        program: tabColumn('Program', text(200), ''),
        specialty: tabColumn('Specialty', text(200), ''),
        state: tabColumn('State', text(200), ''),
      },
    }
    const before = (await file.client.look()).trackers
    await addLines(file.client, looksLikeOne, [{ program: 'Example', specialty: 'IM', state: 'NY' }])
    expect((await file.client.look()).trackers).toEqual(before)
  })
  test('text stays text, and is no formula', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    expect(file.cell(3, 1, tab)).toMatchObject({ value: '=1+1' })
    expect(file.cell(3, 1, tab).formula).toBeUndefined()
  })
  test('further lines go below the last, also under columns that were moved', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    file.put(1, 1, 'Minutes', tab)
    file.put(1, 4, 'What', tab)
    await addLines(file.client, errands, [{ what: 'Write' }])
    expect(file.line(4, tab).slice(0, 4)).toEqual(['', '', '', 'Write'])
  })
  test('a tab that was renamed is found; one that was taken away is made anew', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    file.host.document.sheets.find(({ id }) => id === tab)!.name = 'To do'
    await addLines(file.client, errands, [{ what: 'Write' }])
    expect((await read(file)).lines).toHaveLength(3)
  })
  test('a change writes the named cells alone, and finds its line after a sort', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    const { lines } = await read(file)
    const cells = file.host.document.sheets.find(({ id }) => id === tab)!.cells
    cells.splice(1, 2, cells[2]!, cells[1]!)
    await changeLine(file.client, errands, lines[0]!, { state: 'done', due: '2026-09-03' })
    expect(file.line(3, tab).slice(0, 4)).toEqual(['Call', 'done', '2026-09-03', ''])
    expect(file.line(2, tab).slice(0, 4)).toEqual(['=1+1', '', '', 20])
  })
  test('a cell that somebody changed meanwhile is left, and it is said', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    const { lines } = await read(file)
    file.put(2, 2, 'done', tab)
    await expect(changeLine(file.client, errands, lines[0]!, { state: 'open' })).rejects.toMatchObject({
      code: 'line-changed',
    })
    expect(file.value(2, 2, tab)).toBe('done')
  })
  test('a line that is gone is not written elsewhere', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    const { lines } = await read(file)
    file.host.document.sheets.find(({ id }) => id === tab)!.cells.splice(1, 1)
    await expect(changeLine(file.client, errands, lines[0]!, { state: 'done' })).rejects.toMatchObject({
      code: 'line-changed',
    })
  })
  test('several lines change in one go, or none of them', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    const { lines } = await read(file)
    await changeLines(file.client, errands, [
      [lines[0]!, { state: 'done' }],
      [lines[1]!, { state: 'open', minutes: undefined }],
    ])
    expect([file.line(2, tab).slice(0, 4), file.line(3, tab).slice(0, 4)]).toEqual([
      ['Call', 'done', '', ''],
      ['=1+1', 'open', '', ''],
    ])
    file.put(3, 2, 'done', tab)
    const now = (await read(file)).lines
    file.put(3, 2, 'open', tab)
    await expect(
      changeLines(file.client, errands, [
        [now[0]!, { state: 'open' }],
        [now[1]!, { state: 'open' }],
      ]),
    ).rejects.toMatchObject({ code: 'line-changed' })
    expect(file.value(2, 2, tab)).toBe('done')
  })
  test('a line typed by hand, without an id, can be changed where it stands', async () => {
    const file = openSample()
    const tab = await callAndWrite(file)
    file.put(4, 1, 'Post', tab)
    const { lines } = await read(file)
    await changeLine(file.client, errands, lines[2]!, { state: 'open' })
    expect(file.line(4, tab).slice(0, 2)).toEqual(['Post', 'open'])
  })
})
