import { describe, expect, test } from 'vitest'
import { type Meaning, readPaste } from '../../../shared/paste/index.ts'

const table = (...lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n')
const meaningsOf = (text: string) => readPaste(text).columns.map(({ meaning }) => meaning)

describe('columns are known by header and by cells', () => {
  const cases: readonly (readonly [title: string, cells: readonly string[], meaning: Meaning])[] = [
    ['ACGME ID', ['1401234567', '0401234567'], 'acgmeCode'],
    ['Program Code', ['1234140C0', '1235140C0'], 'nrmpCode'],
    ['Program Code', ['1401234567', '0401234567'], 'acgmeCode'],
    ['Location', ['Springfield, IL', 'Salem, OR'], 'place'],
    ['Location', ['IL', 'OR'], 'state'],
    ['Location', ['IS', 'OOS'], 'poster.inState'],
    ['IMG', ['nonUSIMG', ''], 'poster.imgStatus'],
    ['IMG', ['45', '30'], 'imgPercent'],
    ['Year of graduation', ['5', '10'], 'gradYears'],
    ['Year of graduation', ['2021', '2023'], 'poster.graduated'],
    ['Step 2', ['230', '220'], 'step2Minimum'],
    ['Step 2', ['24x', '251'], 'poster.step2'],
    ['Interview date', ['3 Dec 2026', ''], 'interviewOn'],
    ['Scheduled for', ['3 Dec 2026', ''], 'interviewOn'],
    ['Application status', ['applied', 'invited'], 'status'],
    ['Invited on', ['Thu, Dec 3, 2026 at 9 AM', 'soon'], 'invited'],
    ['Contact', ['in touch', 'advocate'], 'contact'],
    ['Contact', ['Jane Sample', 'John Sample'], 'person'],
    ['Name', ['Jane Sample', 'John Sample'], 'person'],
    ['Reddit', ['u/example_one', 'u/example_two'], 'person'],
    ['Whoever', ['@example_one', '@example_two'], 'person'],
    ['What', ['IM', 'FM'], 'specialty'],
    ['Shoe size', ['42', '43'], 'other'],
    ['Fit', ['64', '50'], 'other'],
  ]
  test.each(cases)('"%s" with %j', (title, cells, meaning) => {
    const text = table(['Program', title], ['Example Hospital', cells[0] ?? ''], ['Sample Clinic', cells[1] ?? ''])
    expect(meaningsOf(text)).toEqual(['program', meaning])
  })
  test('without a header row they are known by their cells alone', () => {
    const text = table(
      ['1401234567', 'Example Hospital', 'Springfield, IL', 'IM', 'u/example_one'],
      ['0401234567', 'Sample Medical Center', 'Salem, OR', 'Anesthesiology', 'u/example_two'],
    )
    const { headed, columns, remarks } = readPaste(text)
    expect([headed, columns.map(({ meaning }) => meaning)]).toEqual([
      false,
      ['acgmeCode', 'program', 'place', 'specialty', 'person'],
    ])
    expect(remarks).toContain('No header row was found: each column is read by what its cells look like.')
  })
  test('a person may say what a column means', () => {
    const text = table(['Program', 'When'], ['Example Hospital', '3 Dec 2026'])
    expect(readPaste(text, { meanings: { 1: 'invited' } }).rows[0]?.own).toEqual({ invited: '2026-12-03' })
  })
})
