import { describe, expect, test } from 'vitest'
import { makeRow, takeRowBack } from '../../../../apps-script/sidebar/leads/make-row.ts'
import { addLines, readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { type Lead, leads } from '../../../../shared/tabs/leads.ts'
import { open, type Opened } from '../../actions/open.ts'

const add = async ({ client }: Opened, lead: Lead) => {
  await addLines(client, leads, [lead])
  return (await readOwnTab(client, leads))!.lines.at(-1)!
}
const tracked = (): Opened =>
  open({
    Programs: [
      ['Program', 'Specialty', 'Notes', 'IMGFIT id'],
      ['Example Hill Medical Center', 'Internal Medicine', 'call them', 'row-1'],
      ['Example Bay Hospital', 'Psychiatry', null, 'row-2'],
    ],
  })
const programs = (file: Opened) => file.host.document.sheets.find(({ id }) => id === 1)!

describe('a lead becomes a row', () => {
  test('below the last, with who told it in the note and its row on the lead; and back again', async () => {
    const file = tracked()
    const before = JSON.stringify(programs(file).cells.map((line) => line.map(({ value }) => value ?? '')))
    const lead = await add(file, {
      name: 'Example Valley Hospital',
      specialty: 'Internal Medicine',
      from: 'a resident',
    })
    const made = await makeRow(file.client, 1, lead)
    expect(file.line(made.row)).toContain('Example Valley Hospital')
    const noted = (await readOwnTab(file.client, leads))!.lines[0]!
    expect(noted.said.rowId).toBe(made.lead.said.rowId)
    expect(file.line(made.row)).toContain(noted.said.rowId)

    await takeRowBack(file.client, made)
    const after = JSON.stringify(
      programs(file)
        .cells.slice(0, made.row - 1)
        .map((line) => line.map(({ value }) => value ?? '')),
    )
    expect(before.startsWith(after.slice(0, -1))).toBe(true)
    expect(file.line(made.row).join('')).toBe('')
    expect((await readOwnTab(file.client, leads))!.lines[0]!.said.rowId).toBeUndefined()
  })
  test('a program that stands there makes none, and the lead knows its row', async () => {
    const file = tracked()
    const [, first = []] = programs(file).cells
    const name = String(first[0]?.value)
    const lead = await add(file, { name: name.toUpperCase() })
    const rows = programs(file).cells.length
    const made = await makeRow(file.client, 1, lead)
    expect(made).toMatchObject({ row: 2 })
    expect(made.run).toBeUndefined()
    expect(programs(file).cells.length).toBe(rows)
    expect((await readOwnTab(file.client, leads))!.lines[0]!.said.rowId).toBe(made.lead.said.rowId)
  })
  test('a lead without a name is refused in words', async () => {
    const file = tracked()
    const lead = await add(file, { from: 'a friend' })
    await expect(makeRow(file.client, 1, lead)).rejects.toMatchObject({ says: 'the lead names no program' })
  })
})
