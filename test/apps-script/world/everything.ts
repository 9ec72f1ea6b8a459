import { columnName } from '../../../apps-script/local/book/a1.ts'
import type { LocalDocument, LocalMetadata, LocalSheet } from '../../../apps-script/local/document.ts'

/**
 * All that a file holds, one line each, so that "nothing changed" is `toEqual` and "nothing that was there changed" is
 * `toMatchObject`. Results of formulas are left out: they are worked out, not held.
 *
 * | key | value |
 * | --- | --- |
 * | `Programs!B3 value`, `formula`, `note`, `format`, `background` and the other looks | as the document keeps it |
 * | `Programs!B:B width`, `Programs!3:3 height`, `hidden` | pixels, true |
 * | `Programs!A1:C1 merge`, `validation`, `protection`, `filter`, `colours 1` | the rule |
 * | `Programs!B:B mark imgfit.column`, `Programs mark …`, `file mark …` | the value of the metadata |
 */
export const everything = (file: LocalDocument): Record<string, unknown> =>
  Object.fromEntries([
    ['file name', file.name],
    ['file id', file.id],
    ['file locale', file.locale],
    ['file zone', file.timeZone],
    ...Object.entries(file.names).map(([name, range]) => [`name ${name}`, range]),
    ...Object.entries(file.properties).map(([key, value]) => [`property ${key}`, value]),
    ...file.sheets.flatMap(sheetLines),
    ...file.metadata.map((mark) => [`${place(file, mark)} mark ${mark.key}`, mark.value]),
  ])

type Line = [key: string, value: unknown]

const sheetLines = (sheet: LocalSheet): Line[] => [
  [`${sheet.name} id`, sheet.id],
  [`${sheet.name} hidden`, sheet.hidden === true],
  [`${sheet.name} frozen`, [sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0]],
  ...cellLines(sheet),
  ...lineLines(sheet),
  ...(sheet.merges ?? []).map((range): Line => [`${sheet.name}!${range} merge`, true]),
  ...(sheet.validations ?? []).map(({ range, ...rule }): Line => [`${sheet.name}!${range} validation`, rule]),
  ...(sheet.protections ?? []).map(({ range, ...rule }): Line => [`${sheet.name}!${range} protection`, rule]),
  ...(sheet.conditionalFormats ?? []).map(({ ranges, ...rule }, index): Line => [
    `${sheet.name}!${ranges.join(',')} colours ${index + 1}`,
    rule,
  ]),
  ...(sheet.charts ?? []).map((chart): Line => [`${sheet.name} chart ${chart.id}`, chart]),
  ...(sheet.filter ? [[`${sheet.name}!${sheet.filter.range} filter`, sheet.filter] satisfies Line] : []),
]

const cellLines = ({ name, cells }: LocalSheet): Line[] =>
  cells.flatMap((line, down) =>
    line.flatMap(({ spilled, value, ...cell }, right) => {
      const held = { ...cell, ...(value === undefined || spilled || cell.formula !== undefined ? {} : { value }) }
      return Object.entries(held).map(([field, what]): Line => [
        `${name}!${columnName(right + 1)}${down + 1} ${field}`,
        what,
      ])
    }),
  )

const lineLines = ({ name, widths, heights, hiddenRows, hiddenColumns }: LocalSheet): Line[] => [
  ...Object.entries(widths ?? {}).map(([column, pixels]): Line => [`${name}!${letters(column)} width`, pixels]),
  ...Object.entries(heights ?? {}).map(([row, pixels]): Line => [`${name}!${row}:${row} height`, pixels]),
  ...(hiddenRows ?? []).map((row): Line => [`${name}!${row}:${row} hidden`, true]),
  ...(hiddenColumns ?? []).map((column): Line => [`${name}!${letters(column)} hidden`, true]),
]

const letters = (column: number | string): string => {
  const name = columnName(Number(column))
  return `${name}:${name}`
}

const place = ({ sheets }: LocalDocument, { sheet, row, column }: LocalMetadata): string => {
  const name = sheets.find(({ id }) => id === sheet)?.name
  if (name === undefined) return 'file'
  if (row !== undefined) return `${name}!${row}:${row}`
  return column === undefined ? name : `${name}!${letters(column)}`
}
