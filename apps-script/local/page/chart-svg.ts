import type { LocalChart, LocalSheet } from '../document.ts'
import {
  type ChartData,
  chartData,
  finestOf,
  labelOf,
  numberIn,
  type Series,
  shown,
  shownCell,
  titlesOf,
  valuesOf,
} from './chart-data.ts'

/** In pixels; Google's own size where nothing is said. */
export const sizeOf = ({ options }: LocalChart): { width: number; height: number } => ({
  width: Number(options['width'] ?? 600),
  height: Number(options['height'] ?? 371),
})

/** A chart as SVG: its series named beside them, a range between Low and High filled. Its figures stand in the cells. */
export const chartSvg = (sheet: LocalSheet, chart: LocalChart): string => {
  const { width, height } = sizeOf(chart)
  const data = chartData(sheet, chart)
  const frame = frameOf(data, chart)
  const drawing =
    frame === undefined ? text(width / 2, height / 2, 'Nothing to draw yet', 'middle') : inside(data, frame)
  const [title = '', ...more] = titlesOf(chart).map(escaped)
  const heading = `<text x="16" y="23"><tspan class="title">${title}</tspan>${more.map((one) => `<tspan dx="8">${one}</tspan>`).join('')}</text>`
  const label = escaped(labelOf(chart, data))
  return `<svg role="img" aria-label="${label}" width="${width}" height="${height}"><rect class="paper" width="${width}" height="${height}"/>${heading}${drawing}</svg>`
}

/** Where a value and a place on the axis stand. */
interface Frame {
  readonly bars: boolean
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly step: number
  readonly most: number
  readonly x: (place: number) => number
  readonly y: (value: number) => number
}

const frameOf = (data: ChartData, chart: LocalChart): Frame | undefined => {
  const values = valuesOf(data)
  if (values.length === 0) return undefined
  const { width, height } = sizeOf(chart)
  const bars = chart.type === 'COLUMN'
  const [left, right, top, bottom] = [48, width - (bars ? 20 : 100), 46, height - 32]
  const step = Math.max(finestOf(data.format), stepOf(Math.max(...values)))
  const most = Math.max(step, step * Math.ceil(Math.max(...values) / step - 1e-9))
  const share = shareOf(data.axis.map(numberIn), bars)
  return {
    bars,
    left,
    right,
    bottom,
    step,
    most,
    x: (place) => left + (right - left) * share(place),
    y: (value) => bottom - ((bottom - top) * value) / most,
  }
}

/** A round number of which five at most reach the highest value. */
const stepOf = (highest: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1e-9)))
  return power * ([0.2, 0.5, 1].find((part) => highest / (part * power) <= 5) ?? 2)
}

/** Numbers stand as far apart as they are, words evenly, bars in the middle of their room. */
const shareOf = (axis: readonly (number | undefined)[], bars: boolean): ((place: number) => number) => {
  const [from = 0, to = 0] = [axis[0], axis.at(-1)]
  if (bars) return (place) => (place + 0.5) / axis.length
  if (to > from && axis.every((one) => one !== undefined))
    return (place) => ((axis[place] ?? from) - from) / (to - from)
  return (place) => place / Math.max(axis.length - 1, 1)
}

const inside = (data: ChartData, frame: Frame): string => {
  const { bars, left, right, bottom, step, most, x, y } = frame
  const { axis, format } = data
  const scale = Array.from({ length: Math.round(most / step) + 1 }, (_, at) => at * step).map(
    (value) =>
      `<line class="rule" x1="${left}" x2="${right}" y1="${round(y(value))}" y2="${round(y(value))}"/>` +
      text(left - 6, y(value) + 4, shown(value, format), 'end'),
  )
  let free = -Infinity
  const names = axis.map((cell, place) => {
    const says = shownCell(cell)
    // a name that would run into the one before is left out
    if (x(place) - 4 * says.length < free) return ''
    free = x(place) + 4 * says.length
    return text(x(place), bottom + 18, says, 'middle')
  })
  return [...scale, ...names, bars ? barsOf(data, frame) : linesOf(data, frame)].join('')
}

const linesOf = ({ series, format }: ChartData, { x, y }: Frame): string => {
  const points = (one: Series | undefined): string[] =>
    (one?.points ?? []).flatMap((value, place) =>
      value === undefined ? [] : [`${round(x(place))},${round(y(value))}`],
    )
  const [low, high] = ['Low', 'High'].map((name) => points(series.find((one) => one.name === name))) as [
    string[],
    string[],
  ]
  const ends = series.flatMap(({ name, points: values }) => {
    const said = values.map((one) => one !== undefined)
    const place = said.lastIndexOf(true)
    const value = values[place]
    if (value === undefined) return []
    // the name of a lone dot stands below the lines that pass there
    const lowest = Math.min(...series.flatMap(({ points: all }) => all[place] ?? []))
    const at = said.indexOf(true) === place ? y(lowest) + 16 : y(value)
    return [{ x: x(place), y: at, says: `${name} ${shown(value, format)}` }]
  })
  return [
    low.length > 1 ? `<polygon class="band" points="${[...high, ...low.reverse()].join(' ')}"/>` : '',
    ...series.map((one) => {
      const line = points(one)
      const [cx, cy] = line[0]?.split(',') ?? []
      return line.length === 1
        ? `<circle cx="${cx}" cy="${cy}" r="5" fill="${escaped(one.color)}"/>`
        : `<polyline points="${line.join(' ')}" stroke="${escaped(one.color)}"/>`
    }),
    ...apart(ends).map((end) => text(end.x + 8, end.y + 4, end.says, 'start')),
  ].join('')
}

/** Names of lines that end close to one another, moved down until each can be read. */
const apart = <End extends { x: number; y: number }>(ends: readonly End[]): End[] => {
  const placed: End[] = []
  for (const end of [...ends].sort((a, b) => a.y - b.y)) {
    const above = [...placed].reverse().find(({ x }) => Math.abs(x - end.x) < 90)
    placed.push(above && end.y - above.y < 14 ? { ...end, y: above.y + 14 } : end)
  }
  return placed
}

const barsOf = ({ axis, series, format }: ChartData, { left, right, bottom, x, y }: Frame): string => {
  const thick = Math.min(56, (0.7 * (right - left)) / axis.length / series.length)
  const bar = (color: string, which: number) => (value: number | undefined, place: number) => {
    if (value === undefined) return ''
    const from = x(place) + thick * (which - series.length / 2)
    const box = `x="${round(from)}" y="${round(y(value))}" width="${round(thick)}" height="${round(bottom - y(value))}"`
    return `<rect ${box} fill="${escaped(color)}"/>${text(from + thick / 2, y(value) - 5, shown(value, format), 'middle')}`
  }
  return series.flatMap(({ color, points }, which) => points.map(bar(color, which))).join('')
}

const text = (x: number, y: number, says: string, anchor: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${more}>${escaped(says)}</text>`

const round = (value: number): number => Math.round(10 * value) / 10

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
