import { type Age, ageOf, aliasFields, type Origin } from '../facts/index.ts'
import { textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { standingOf } from './agrees.ts'
import { barredIn } from './barred.ts'
import type { Known } from './known.ts'
import { isOwn } from './own.ts'
import type { Conflict, Filling, FillInput, Left } from './plan.ts'
import { at, type Line } from './table.ts'
import { keyOf } from './write.ts'
import { noteOf, writtenAs } from './written.ts'

/** Where the plan is gathered. */
interface Gathered {
  readonly fillings: Filling[]
  readonly conflicts: Conflict[]
  readonly left: Left[]
}

/** Judges a cell that the database knows something of; one that agrees leaves nothing to say. */
export const judgeOf = ({ table, scope, traces, today, leave }: FillInput, plan: Gathered) => {
  const { notes, formats, locale } = table
  const barred = barredIn(table)
  const ageAt = agesOn(today)
  // a hundred thousand cells are judged at once: objects are made only for those that are told of
  return ({ row, id: rowId, name, cells }: Line, field: ColumnId, column: number, { values, origin }: Known): void => {
    const holds = cells[column - 1] ?? ''
    const bar = barred(row, column)
    const leaves = (why: Left['why']): void => void plan.left.push({ row, column, rowId, name, field, why })
    // a formula or a merged cell may well agree: then there is nothing to say
    if (bar !== undefined && (bar === 'checkbox' || holds === '')) return leaves(bar)
    const standing = holds === '' ? 'differs' : standingOf(field, holds, values, locale)
    if (standing === 'agrees') return
    if (standing === 'says nothing') return leaves('says nothing')

    const trace = traces.get(keyOf(rowId, field))
    const oldNote = at(notes, row, column)
    const own = holds !== '' && bar === undefined && isOwn(trace, holds, oldNote)
    const disputed = values.length > 1
    if ((holds !== '' && !own) || disputed) {
      if (holds === '' && aliasFields.includes(field)) return leaves('several')
      const between = holds === '' || own ? 'sources' : 'cell'
      const says = values.map((value) => columnOf(field).kind.print(value))
      const age = ageAt(field, origin)
      plan.conflicts.push({ row, column, rowId, name, field, between, holds, mine: trace, says, origin, age })
      return
    }
    if (leave?.has(keyOf(rowId, field))) return leaves('taken back')
    if (own && scope.cells === 'empty') return leaves('older')

    const oldFormat = at(formats, row, column) || 'General'
    const { cell, format: newFormat } = writtenAs(field, values[0], oldFormat)
    // a code of nothing, or text of blanks, fills nothing
    if (cell === holds || textOf(cell) === '') return
    const newNote = oldNote === '' || (trace !== undefined && trace.note === oldNote) ? noteOf(origin) : oldNote
    const [old, age] = [holds, ageAt(field, origin)]
    // oxfmt-ignore
    plan.fillings.push({ row, column, rowId, field, name, old, new: cell, oldNote, newNote, oldFormat, newFormat, origin, age })
  }
}

/** Facts of one day share their age. */
const agesOn = (today: string): ((field: ColumnId, origin: Origin) => Age | undefined) => {
  const ages = new Map<ColumnId, Map<string, Age>>()
  return (field, { day }) => {
    if (day === undefined) return undefined
    const ofField = ages.get(field) ?? new Map<string, Age>()
    ages.set(field, ofField)
    const age = ofField.get(day) ?? ageOf(field, day, today)
    ofField.set(day, age)
    return age
  }
}
