import { type Cell, dayOf, type Locale, numberOf, saysNothing, textOf } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'

/** A column's cells, with what only the whole column can tell; a cell that stays in doubt has its sentence. */
export type Settled = { cells: Cell[]; doubts: ReadonlyMap<number, string> }

/** One cell alone cannot say whether 1 is a hundredth or the whole, or 3/9 a day in March: its neighbours can. */
export function settleColumn(id: ColumnId, written: Cell[], locale: Locale): Settled {
  const { name } = columnOf(id).kind
  const cells = written.map((cell) => (fillsIn(id, cell, locale) ? '' : cell))
  if (name === 'percent') return settlePercents(cells, locale)
  return name === 'date' ? settleDays(cells, locale) : { cells, doubts: new Map() }
}

/** Listings print 999, and 0 where it is no answer, for what they do not know. */
function fillsIn(id: ColumnId, cell: Cell, locale: Locale): boolean {
  const { kind } = columnOf(id)
  const said = textOf(cell)
  if (kind.name === 'text' || (said !== '999' && said !== '0')) return false
  const reading = kind.read(cell, locale)
  return said === '999' || (reading !== undefined && 'problem' in reading)
}

/** Beside 45 and 30 a 1 is one percent, beside 0.45 and 0.3 it is all; with nothing but 0 and 1 it is a tick. */
function settlePercents(cells: Cell[], locale: Locale): Settled {
  const bare = (cell: Cell) => (String(cell).includes('%') ? undefined : numberOf(textOf(cell), locale))
  const one = cells.some((cell) => (bare(cell) ?? 0) > 1) ? '1%' : '100%'
  const ticks = cells.every((cell) => saysNothing(cell) || bare(cell) === 0 || bare(cell) === 1)
  const ones = cells.flatMap((cell, at) => (bare(cell) === 1 ? [at] : []))
  const doubts = new Map(ticks ? ones.map((at) => [at, tick]) : [])
  return { cells: cells.map((cell) => (bare(cell) === 1 ? one : cell)), doubts }
}

const tick = '"1" is no share where a column holds nothing but 0 and 1. Write 100% if all are meant.'

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/

/** 27/9/2023 shows that the day comes first, 9/27/2023 that the month does; where both stand, 3/9/2023 is neither. */
function settleDays(cells: Cell[], locale: Locale): Settled {
  const parts = cells.map((cell) => (saysNothing(cell) ? null : slashed.exec(textOf(cell))))
  const [days, months] = [parts.some((part) => Number(part?.[1]) > 12), parts.some((part) => Number(part?.[2]) > 12)]
  const doubts = new Map<number, string>()
  const dayFirst = days === months ? locale.dayFirst : days
  const settled = cells.map((cell, at) => {
    const part = parts[at]
    if (!part) return cell
    const [first, second] = [Number(part[1]), Number(part[2])]
    if (days && months && first <= 12 && second <= 12 && first !== second)
      doubts.set(at, `"${part[0]}" could be either of two days, as this column has both orders. Write 2026-09-03.`)
    return dayOf(part[0], { ...locale, dayFirst }) ?? cell
  })
  return { cells: settled, doubts }
}
