import { expect, test } from 'vitest'
import { boxName } from '../../../apps-script/local/book/a1.ts'
import type { LocalSheet } from '../../../apps-script/local/document.ts'
import { sampleDocument } from '../../../apps-script/local/sample.ts'
import { sampleProfile } from '../../../prisma/sample.ts'
import { compile } from '../../../shared/rules/index.ts'
import { columnFor } from '../../../shared/tracker/headers.ts'
import { readProfile } from '../../../shared/tracker/profile.ts'
import { readBlock } from '../../../shared/tracker/read.ts'

const document = sampleDocument()
const [tracker, profile] = document.sheets as [LocalSheet, LocalSheet]
const header = tracker.cells[0] ?? []
const first = header.findIndex(({ formula }) => formula !== undefined)
const results = 6
const block = readBlock(tracker.cells.map((line) => line.slice(first + results).map(({ value = '' }) => value)))

test('One block scores sixty programs beside their names, with room to spill, from what stands to its right', () => {
  expect(tracker.cells).toHaveLength(61)
  const columns = header.length - first - results
  const name = boxName({ row: 1, column: first + results + 1, rows: 61, columns })
  expect(header[first]?.formula).toBe(`=IMGREPORT(${name}; PROFILE)`)
  const spilled = tracker.cells.flatMap((line) => line.slice(first, first + results))
  expect(spilled.filter(({ value, formula }) => value !== undefined || formula !== undefined)).toHaveLength(1)
})

test('Every header is known, has a note, and every cell can be read', () => {
  expect(block.headers).not.toContain(undefined)
  expect(block.problems).toEqual([])
  for (const { note } of [...header.slice(0, first), ...header.slice(first + results)]) expect(note).toBeTruthy()
})

test('Codes and days are plain text; a choice has its dropdown', () => {
  const at = (id: string) => header.findIndex(({ value }) => columnFor(String(value)) === id)
  for (const line of tracker.cells.slice(1))
    for (const id of ['acgmeCode', 'deadline', 'checked']) expect(line[at(id)]?.format).toBe('@')
  const ranges = (tracker.validations ?? []).map(({ range }) => range)
  for (const id of ['setting', 'visas', 'usce', 'interest', 'status', 'myTier'])
    expect(ranges).toContain(boxName({ row: 2, column: at(id) + 1, rows: tracker.rows - 1, columns: 1 }))
})

test('The profile reads back as the sample profile, within the range PROFILE', () => {
  const read = readProfile(profile.cells.map(([title, value]) => [title?.value ?? '', value?.value ?? '']))
  expect(read).toEqual({ profile: sampleProfile, problems: [], names: new Map() })
  expect(document.names['PROFILE']).toMatch(/^Profile!A1:B\d+$/)
  expect(Number(document.names['PROFILE']?.split('B')[1])).toBeGreaterThan(profile.cells.length)
})

test('In the sheet alone every tier occurs; the applicant has marked some rows', () => {
  const judge = compile(sampleProfile)
  const tiers = new Set(block.rows.map((row) => judge.score(row ?? {}).tier))
  for (const tier of ['safety', 'target', 'reach', 'not eligible', 'clarify', 'clarify (target)'])
    expect([...tiers]).toContain(tier)
  expect(block.rows.filter((row) => row?.notes !== undefined).length).toBeGreaterThan(8)
  expect(new Set(block.rows.map((row) => row?.status)).size).toBeGreaterThan(4)
})
