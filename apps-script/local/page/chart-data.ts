import { readBox } from '../book/a1.ts'
import type { LocalCell, LocalChart, LocalSheet } from '../document.ts'

/** What a chart shows: a place on the axis for each line of its cells, and the series over them. */
export interface ChartData {
  readonly axis: readonly LocalCell[]
  readonly series: readonly Series[]
  /** Number format of its values. */
  readonly format: string
}

export interface Series {
  readonly name: string
  readonly color: string
  /** One a place; blank cells have none. */
  readonly points: readonly (number | undefined)[]
}

const COLORS = ['#0b57d0', '#8a5a00', '#00796b', '#6a3fb5']

export const chartData = (sheet: LocalSheet, { ranges, headers, options }: LocalChart): ChartData => {
  const lines = ranges.flatMap((range) => cellsOf(sheet, range))
  const [head = []] = lines
  const body = lines.slice(Math.max(headers, 0)).filter(([{ value = '' } = {}]) => value !== '')
  const said = options['colors']
  const colors = Array.isArray(said) ? said.map(String) : COLORS
  return {
    axis: body.map(([first = {}]) => first),
    series: head.slice(1).map(({ value = '' }, at) => ({
      name: String(value),
      color: colors[at % colors.length] ?? '#0b57d0',
      points: body.map((line) => numberIn(line[at + 1])),
    })),
    format: body[0]?.[1]?.format ?? '',
  }
}

export const valuesOf = ({ series }: ChartData): number[] =>
  series.flatMap(({ points }) => points.filter((one) => one !== undefined))

export const numberIn = ({ value }: LocalCell = {}): number | undefined =>
  typeof value === 'number' ? value : undefined

/** Its title, and what stands beside it in a smaller hand. */
export const titlesOf = ({ options: { title, subtitle } }: LocalChart): string[] =>
  [title, subtitle].filter((one): one is string => typeof one === 'string' && one !== '')

/** What a screen reader says of the drawing: each series from its first to its last value, and where the figures are. */
export const labelOf = (chart: LocalChart, { axis, series, format }: ChartData): string => {
  const said = series.flatMap(({ name, points }) => {
    const at = points.flatMap((one, place) => (one === undefined ? [] : [place]))
    const [first, last] = [at[0], at.at(-1)]
    if (first === undefined || last === undefined) return []
    const point = (place: number): string => `${shown(points[place], format)} at ${shownCell(axis[place])}`
    return [`${name}: ${first === last ? point(first) : `from ${point(first)} to ${point(last)}`}`]
  })
  return [...titlesOf(chart), ...said, `The figures stand in ${chart.ranges.join(', ')}`].join('. ')
}

export const shown = (value: number | undefined, format: string): string => {
  if (value === undefined) return ''
  const close = Math.round(value / finestOf(format)) * finestOf(format)
  if (format.includes('%')) return `${Number((100 * close).toFixed(1))} %`
  return `${format.includes('$') ? '$' : ''}${Number(close.toFixed(1))}`
}

/** The smallest step that is shown: whole percents, or a tenth of what the format counts. */
export const finestOf = (format: string): number => (format.includes('.0%') ? 0.001 : format.includes('%') ? 0.01 : 0.1)

export const shownCell = ({ value = '', format = '' }: LocalCell = {}): string =>
  typeof value === 'number' ? shown(value, format) : String(value)

const cellsOf = (sheet: LocalSheet, range: string): LocalCell[][] => {
  const box = readBox(range, sheet)
  if (box === undefined) return []
  return Array.from({ length: box.rows }, (_, down) =>
    Array.from(
      { length: box.columns },
      (_cell, right) => sheet.cells[box.row + down - 1]?.[box.column + right - 1] ?? {},
    ),
  )
}
