import { readBox } from '../book/a1.ts'
import type { LocalChart } from '../document.ts'
import type { Context } from './context.ts'
import { makeRange, type Range } from './range.ts'

/** The drawings of a tab. */
export interface SheetCharts {
  getCharts(): EmbeddedChart[]
  newChart(): EmbeddedChartBuilder
  insertChart(chart: EmbeddedChart): void
  updateChart(chart: EmbeddedChart): void
  removeChart(chart: EmbeddedChart): void
}

export interface EmbeddedChart {
  /** Null until it is inserted. */
  getChartId(): number | null
  getRanges(): Range[]
  getNumHeaders(): number
  getOptions(): { get(option: string): unknown }
  getContainerInfo(): { getAnchorRow(): number; getAnchorColumn(): number }
  modify(): EmbeddedChartBuilder
  /** What the document keeps; not part of Google's interface. */
  spec(): LocalChart
}

export interface EmbeddedChartBuilder {
  addRange(range: Range): EmbeddedChartBuilder
  clearRanges(): EmbeddedChartBuilder
  getRanges(): Range[]
  setNumHeaders(lines: number): EmbeddedChartBuilder
  setOption(option: string, value: unknown): EmbeddedChartBuilder
  setPosition(row: number, column: number, right: number, down: number): EmbeddedChartBuilder
  asLineChart(): EmbeddedChartBuilder
  asColumnChart(): EmbeddedChartBuilder
  build(): EmbeddedChart
}

export const makeSheetCharts = (context: Context, sheet: number): SheetCharts => {
  const { gate } = context
  const kept = (): readonly LocalChart[] => context.sheet(sheet).charts ?? []
  const keep = (what: string, charts: LocalChart[]): void => {
    gate.write(`Sheet.${what}`)
    context.change({ kind: 'charts', sheet, charts })
  }
  const known = (chart: EmbeddedChart): LocalChart => {
    const spec = chart.spec()
    return kept().some(({ id }) => id === spec.id) ? spec : gate.refuse('The chart is not in this sheet.')
  }
  return {
    getCharts: () => {
      gate.read('Sheet.getCharts')
      return kept().map((spec) => made(context, sheet, spec))
    },
    newChart: () =>
      builder(context, sheet, { id: 0, type: '', ranges: [], headers: -1, row: 1, column: 1, options: {} }),
    insertChart: (chart) => {
      const id =
        1 + Math.max(0, ...context.host.document.sheets.flatMap(({ charts = [] }) => charts.map((one) => one.id)))
      keep('insertChart', [...kept(), { ...chart.spec(), id }])
    },
    updateChart: (chart) => {
      const spec = known(chart)
      keep(
        'updateChart',
        kept().map((one) => (one.id === spec.id ? spec : one)),
      )
    },
    removeChart: (chart) => {
      const { id: gone } = known(chart)
      keep(
        'removeChart',
        kept().filter(({ id }) => id !== gone),
      )
    },
  }
}

const made = (context: Context, sheet: number, spec: LocalChart): EmbeddedChart => ({
  getChartId: () => (spec.id === 0 ? null : spec.id),
  getRanges: () => rangesOf(context, sheet, spec),
  getNumHeaders: () => spec.headers,
  getOptions: () => ({ get: (option) => spec.options[option] ?? null }),
  getContainerInfo: () => ({ getAnchorRow: () => spec.row, getAnchorColumn: () => spec.column }),
  modify: () => builder(context, sheet, structuredClone(spec)),
  spec: () => spec,
})

const builder = (context: Context, sheet: number, start: LocalChart): EmbeddedChartBuilder => {
  let spec = start
  const put = (part: Partial<LocalChart>): EmbeddedChartBuilder => {
    spec = { ...spec, ...part }
    return self
  }
  const self: EmbeddedChartBuilder = {
    addRange: (range) => put({ ranges: [...new Set([...spec.ranges, range.getA1Notation()])] }),
    clearRanges: () => put({ ranges: [] }),
    getRanges: () => rangesOf(context, sheet, spec),
    setNumHeaders: (headers) => put({ headers }),
    setOption: (option, value) => put({ options: { ...spec.options, [option]: value } }),
    setPosition: (row, column) => put({ row, column }),
    asLineChart: () => put({ type: 'LINE' }),
    asColumnChart: () => put({ type: 'COLUMN' }),
    build: () => (spec.type === '' ? context.gate.refuse('A chart needs a type.') : made(context, sheet, spec)),
  }
  return self
}

const rangesOf = (context: Context, sheet: number, { ranges }: LocalChart): Range[] =>
  ranges.flatMap((range) => {
    const box = readBox(range, context.sheet(sheet))
    return box ? [makeRange(context, sheet, box)] : []
  })
