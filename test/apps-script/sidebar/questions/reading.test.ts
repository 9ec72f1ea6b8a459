import { describe, expect, test } from 'vitest'
import { candidateOf, readQuestions } from '../../../../apps-script/sidebar/questions/reading.ts'
import { readAskedRow } from '../../../../apps-script/sidebar/questions/read-row.ts'
import { openSample } from '../../actions/open.ts'

describe('The questions of a file', () => {
  test('a row is found and asked about, and nothing is written', async () => {
    const { client, host } = openSample()
    const before = JSON.stringify(host.document)
    const target = await readAskedRow(client, { sheetId: 1, row: 2 })
    const found = await readQuestions(client, target)
    const at = candidateOf(found, target!)
    expect(found.candidates[at!]?.name).toBe(target?.name)
    const { chosen } = found.asker.row(at!, 'coordinator')
    expect(chosen.length).toBeLessThanOrEqual(3)
    for (const { fields } of chosen) for (const field of fields) expect(target?.says[field]).toBeUndefined()
    expect(JSON.stringify(host.document)).toBe(before)
  })
  test('the header is no program', async () => {
    expect(await readAskedRow(openSample().client, { sheetId: 1, row: 1 })).toBeUndefined()
  })
})
