import { describe, expect, test } from 'vitest'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import { askFile, cellIn, columnAt } from './ask-file.ts'
import type { Beside } from './beside.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { sampleSidebar } from './sample-sidebar.ts'

const { besideFile, button, shows, picture } = sampleSidebar()
let beside: Beside

const cellOf = (id: ColumnId) => cellIn(beside.document, id)

const opened = async (cells: Parameters<typeof askFile>[0]): Promise<Beside> => {
  beside = await besideFile(askFile(cells))
  beside.select('A2')
  await button('Show this row').click()
  await button(/^Ask \d questions?$/).click()
  await button('Paste an answer').click()
  return beside
}
const read = async (text: string): Promise<void> => {
  await beside.page.getByLabel('The answer').fill(text)
  await beside.page.getByLabel('From').selectOption('coordinator')
  await beside.page.getByLabel('Day').fill('2026-08-14')
  await button('Read the answer').click()
  await shows('What it says')
}
const answer = `Thank you for your email. We sponsor J-1 visas only. Yes, two months of U.S. clinical experience are required; observerships are accepted.

On Aug 13, 2026, an applicant wrote:
> Do you sponsor H-1B?`

describe('An answer', () => {
  test('becomes facts with their sentences; only what is ticked is written, with source and day', async () => {
    const { page } = await opened({ notes: 'Met at the fair.' })
    await read(answer)
    await shows('We sponsor J-1 visas only.')
    await expectOpenToAll(page)
    await picture('reply-read')
    await page.getByRole('checkbox', { name: /USCE months/ }).uncheck()
    await button(/^Put 3 facts into row 2$/).click()
    await shows(/written, with source and day\.$/)
    expect(cellOf('visas')).toMatchObject({ value: 'J-1 only', note: 'IMGFIT: coordinator email, 14 Aug 2026' })
    expect(cellOf('usce')).toMatchObject({ value: 'required' })
    expect(cellOf('usceMonths').value).toBeUndefined()
    expect(String(cellOf('notes').value)).toMatch(/^Met at the fair\.\n14 Aug 2026, coordinator email: /)
    expect(String(cellOf('notes').value)).not.toContain('H-1B?')
    await shows(/A thank-you is due by 16 Aug 2026/)
    await expectOpenToAll(page)
    await picture('reply-done')
    await button('Undo').click()
    await shows('Taken back: the cells are as they were.')
    await shows('The thank-you is gone from the tab Questions.')
    const tab = beside.document.sheets.find(({ name }) => name === 'Questions')!
    expect(
      tab.cells.slice(1).flatMap((line) => line.flatMap(({ value = '' }) => (value === '' ? [] : [value]))),
    ).toEqual([])
    expect(cellOf('visas').value).toBeUndefined()
    expect(cellOf('notes').value).toBe('Met at the fair.')
  })

  test('a cell that says something else keeps it', async () => {
    await opened({ visas: 'J-1 and H-1B' })
    await read('We sponsor J-1 visas only.')
    expect(await beside.page.getByRole('checkbox', { name: /Visa types/ }).isChecked()).toBe(false)
    await shows('the cell says something else')
    await picture('reply-conflict')
    await button('Note the answer').click()
    await shows(/written, with source and day\.$/)
    expect(cellOf('visas').value).toBe('J-1 and H-1B')
  })

  test('contradictions are shown, and nothing is chosen', async () => {
    const { page } = await opened({})
    await read('USCE is required. Actually, U.S. clinical experience is not required here.')
    await shows('The answer contradicts itself')
    expect(await page.getByLabel('Neither: ask again').isChecked()).toBe(true)
    await expectOpenToAll(page)
    await picture('reply-against')
  })

  test('of what settles nothing it could not tell', async () => {
    await opened({})
    await read('I believe we sponsor visas, but please check our website.')
    await shows(/^Could not tell: no sentence states a fact for sure\./)
    await button(/^Could not tell from/).click()
    await shows('It is not said for sure.')
    await picture('reply-nothing')
  })

  test('Why names the letter', async () => {
    const { page } = await opened({})
    await read('We sponsor J-1 visas only.')
    await button(/^Put 1 fact into row 2$/).click()
    await shows(/written, with source and day\.$/)
    beside.select(`${columnAt('visas')}2`)
    await button('Back to the row').click()
    await button('Show this row').click()
    await page.getByText('coordinator email').first().waitFor()
    await picture('reply-why')
  })
})
