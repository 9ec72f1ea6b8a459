import { describe, expect, test } from 'vitest'
import type { Box, Sheet } from '../../../apps-script/sheet/port.ts'
import type { Tabs } from './memory.ts'

export const tabs: Tabs = {
  Programs: [
    ['Program', 'IMG %', 'Fit'],
    ['Example Medical Center', 0.45, '=IMGFIT(A2:B2)'],
    ['', '', ''],
    ['Sample Hospital', 'many', ''],
  ],
  Profile: [['As of', '2026-11-23']],
}
const box = (sheetId: number, row: number, column: number, rows = 1, columns = 1): Box => ({
  sheetId,
  row,
  column,
  rows,
  columns,
})

/** What every sheet does, whoever keeps it. */
export const sheetContract = (name: string, open: () => Sheet): void => {
  describe(name, () => {
    test('names its tabs with what they hold', () => {
      const sheet = open()
      expect(sheet.tabs().map((one) => [one.sheetId, one.name, one.rows, one.columns])).toEqual([
        [1, 'Programs', 4, 3],
        [2, 'Profile', 1, 2],
      ])
      expect(sheet.tab(2)?.name).toBe('Profile')
      expect(sheet.tab(9)).toBeUndefined()
    })

    test('gives a block of values, blanks as empty text', () => {
      expect(open().values(box(1, 2, 1, 3, 2))).toEqual([
        ['Example Medical Center', 0.45],
        ['', ''],
        ['Sample Hospital', 'many'],
      ])
    })

    test('gives formulas, and nothing where there is none', () => {
      expect(open().formulas(box(1, 2, 2, 1, 2))).toEqual([['', '=IMGFIT(A2:B2)']])
    })

    test('says that a tab is gone', () => {
      expect(() => open().values(box(9, 1, 1))).toThrow('The tab is gone')
    })

    test('writes text as it stands: no formula, no date, no lost zero', () => {
      const sheet = open()
      const written = [['=1+1', '2026-09-03', '0401234567', '45%', '+1', "'quoted"]]
      sheet.write(box(1, 6, 1, 1, 6), written)
      expect(sheet.values(box(1, 6, 1, 1, 6))).toEqual(written)
      expect(sheet.formulas(box(1, 6, 1, 1, 6))).toEqual([['', '', '', '', '', '']])
    })

    test('writes numbers as numbers, also where text stood, and blanks as blanks', () => {
      const sheet = open()
      sheet.write(box(1, 2, 1, 1, 2), [['0401', 5]])
      sheet.write(box(1, 2, 1, 1, 2), [[12, '']])
      expect(sheet.values(box(1, 2, 1, 1, 2))).toEqual([[12, '']])
    })

    test('writes formulas', () => {
      const sheet = open()
      sheet.writeFormulas(box(1, 1, 5), [['=IMGREPORT(A1:C;PROFILE)']])
      expect(sheet.formulas(box(1, 1, 5))[0]?.[0]).toMatch(/^=IMGREPORT\(A1:C[;,] ?PROFILE\)$/)
    })

    test('keeps notes beside values', () => {
      const sheet = open()
      sheet.writeNotes(box(1, 1, 1, 1, 2), [['What the program is called', '']])
      expect(sheet.notes(box(1, 1, 1, 1, 2))).toEqual([['What the program is called', '']])
      expect(sheet.values(box(1, 1, 1))).toEqual([['Program']])
    })

    test('keeps one mark of a kind on a place: the file, a tab, a column', () => {
      const sheet = open()
      sheet.mark({ key: 'imgfit.tracker', value: 'imgfit:1 1', sheetId: 1 })
      sheet.mark({ key: 'imgfit.tracker', value: 'imgfit:1 3', sheetId: 1 })
      sheet.mark({ key: 'imgfit.file', value: 'imgfit:1 abc' })
      sheet.mark({ key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 2 })
      expect(sheet.marks()).toEqual([
        { key: 'imgfit.tracker', value: 'imgfit:1 3', sheetId: 1 },
        { key: 'imgfit.file', value: 'imgfit:1 abc' },
        { key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 2 },
      ])
      expect(sheet.marks('imgfit.file')).toEqual([{ key: 'imgfit.file', value: 'imgfit:1 abc' }])
    })

    test('takes a mark away, and a whole tab', () => {
      const sheet = open()
      sheet.mark({ key: 'imgfit.file', value: 'imgfit:1 abc' })
      sheet.mark({ key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 2 })
      sheet.mark({ key: 'imgfit.file', value: '' })
      expect(sheet.marks()).toEqual([{ key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 2 }])
      const names = sheet.tabs().map(({ name }) => name)
      const made = sheet.addTab('For a while', 2, 2)
      sheet.remove(made)
      expect(sheet.tabs().map(({ name }) => name)).toEqual(names)
    })

    test('names a range, and again', () => {
      const sheet = open()
      expect(sheet.named('PROFILE')).toBeUndefined()
      sheet.setName(box(2, 1, 1, 4, 2), 'PROFILE')
      sheet.setName(box(2, 1, 1, 9, 2), 'PROFILE')
      expect(sheet.named('PROFILE')).toEqual(box(2, 1, 1, 9, 2))
    })

    test('adds a tab at the end, with room', () => {
      const sheet = open()
      const made = sheet.addTab('New', 40, 60)
      sheet.write(box(made.sheetId, 40, 60), [['last']])
      expect(sheet.tabs().map(({ name }) => name)).toEqual(['Programs', 'Profile', 'New'])
      expect(sheet.values(box(made.sheetId, 40, 60))).toEqual([['last']])
    })

    test('turns a Date into its day', () => {
      expect(open().cell(new Date(Date.UTC(2026, 8, 3, 12)))).toBe('2026-09-03')
    })

    test('draws a chart over cells, again under the same title, and changes none of them', () => {
      const sheet = open()
      const cells = box(1, 1, 1, 4, 3)
      const before = sheet.values(cells)
      for (const form of ['line', 'column'] as const)
        sheet.chart(cells, { form, row: 6, column: 1, options: { title: 'IMG share' } })
      expect(sheet.values(cells)).toEqual(before)
      expect(() => sheet.chart(box(9, 1, 1), { form: 'line', row: 1, column: 1, options: { title: '' } })).toThrow(
        'The tab is gone',
      )
    })

    test('gives back what work gives, also the next time', () => {
      const sheet = open()
      expect([sheet.locked(() => 1), sheet.locked(() => 2)]).toEqual([1, 2])
      expect(() =>
        sheet.locked(() => {
          throw new Error('broken')
        }),
      ).toThrow('broken')
      expect(sheet.locked(() => 3)).toBe(3)
    })
  })
}
