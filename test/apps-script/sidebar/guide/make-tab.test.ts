import { describe, expect, test } from 'vitest'
import { makeGuideTab } from '../../../../apps-script/sidebar/guide/make-tab.ts'
import { guide, parts } from '../../../../shared/guidance/guide.ts'
import { open, openSample } from '../../actions/open.ts'

describe('the Guide tab', () => {
  test('holds every entry once under its part, in the words of the panel', async () => {
    const file = openSample()
    expect(await makeGuideTab(file.client)).toBe('Guide')
    const { cells } = file.host.document.sheets.find(({ name }) => name === 'Guide')!
    expect(cells.filter(([about]) => about?.value !== undefined && about.value !== '')).toHaveLength(
      guide.length + parts.length + 1,
    )
    const headings = cells.filter(([about, does]) => about?.bold === true && (does?.value ?? '') === '')
    expect(headings.map(([about]) => about?.value)).toEqual([...parts])
  })
  test('comes with a new tracker, made of the same', async () => {
    const file = open({ Notes: [['hello']] })
    await file.client.newTracker()
    const { cells } = file.host.document.sheets.find(({ name }) => name === 'Guide')!
    for (const { title } of guide) expect(cells.some(([about]) => about?.value === title)).toBe(true)
  })
  test('leaves the person’s own tab in sight', async () => {
    const file = openSample()
    await makeGuideTab(file.client)
    expect((await file.client.look()).selected.sheetId).toBe(1)
  })
})
