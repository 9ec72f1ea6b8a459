import { type Box, boxName, readBox } from '../book/a1.ts'
import { CONDITIONS, filtered } from '../book/filter.ts'
import type { LocalFilter, LocalFilterColumn, Scalar } from '../document.ts'
import type { Context } from './context.ts'
import { builderName } from './criteria.ts'
import { makeRange, type Range } from './range.ts'

/** The one filter of a sheet. */
export interface Filter {
  getRange(): Range
  getColumnFilterCriteria(column: number): FilterCriteria | null
  setColumnFilterCriteria(column: number, criteria: FilterCriteria): Filter
  removeColumnFilterCriteria(column: number): Filter
  /** Sorts the rows below the header. */
  sort(column: number, ascending: boolean): Filter
  remove(): void
}

export interface FilterCriteria {
  getHiddenValues(): string[]
  getCriteriaType(): string | null
  getCriteriaValues(): Scalar[]
  copy(): FilterCriteriaBuilder
  /** What the document keeps; not part of Google's interface. */
  spec(): Spec
}

export interface FilterCriteriaBuilder {
  setHiddenValues(values: string[]): FilterCriteriaBuilder
  build(): FilterCriteria
  [when: `when${string}`]: (...values: never[]) => FilterCriteriaBuilder
}

export interface RangeFilter {
  createFilter(): Filter
  getFilter(): Filter | null
}

type Spec = Omit<LocalFilterColumn, 'column'>

export const makeRangeFilter = (context: Context, sheetId: number, box: Box): RangeFilter => ({
  createFilter: () => {
    context.gate.write('Range.createFilter')
    if (context.sheet(sheetId).filter)
      context.gate.refuse("You can't create a filter in a sheet that already has a filter.")
    const filter = { range: boxName(box), columns: [], rows: [] }
    context.change({ kind: 'filter', sheet: sheetId, filter })
    return makeFilter(context, sheetId)
  },
  getFilter: () => (context.sheet(sheetId).filter ? makeFilter(context, sheetId) : null),
})

export const makeFilter = (context: Context, sheetId: number): Filter => {
  const now = (): LocalFilter =>
    context.sheet(sheetId).filter ?? context.gate.refuse('The filter was removed from the sheet.')
  const box = (): Box => readBox(now().range, context.sheet(sheetId))!
  const set = (column: number, spec: Spec | null): Filter => {
    context.gate.write('Filter.setColumnFilterCriteria')
    const { column: first, columns: count } = box()
    if (column < first || column >= first + count) context.gate.refuse('The column is outside the filter.')
    const others = now().columns.filter((one) => one.column !== column)
    const columns = spec ? [...others, { column, ...spec }] : others
    const filter = filtered(context.sheet(sheetId), { range: now().range, columns }, context.host.document.locale)
    context.change({ kind: 'filter', sheet: sheetId, filter })
    return self
  }
  const self: Filter = {
    getRange: () => makeRange(context, sheetId, box()),
    getColumnFilterCriteria: (column) => {
      const found = now().columns.find((one) => one.column === column)
      return found ? makeCriteria(found) : null
    },
    setColumnFilterCriteria: (column, criteria) => set(column, criteria.spec()),
    removeColumnFilterCriteria: (column) => set(column, null),
    sort: (column, ascending) => {
      const { row, rows, ...rest } = box()
      if (rows > 1) makeRange(context, sheetId, { ...rest, row: row + 1, rows: rows - 1 }).sort({ column, ascending })
      return self
    },
    remove: () => {
      context.gate.write('Filter.remove')
      context.change({ kind: 'filter', sheet: sheetId, filter: null })
    },
  }
  return self
}

const makeCriteria = ({ hidden, type, values }: Spec): FilterCriteria => ({
  getHiddenValues: () => hidden ?? [],
  getCriteriaType: () => type ?? null,
  getCriteriaValues: () => values ?? [],
  copy: () => filterCriteriaBuilder({ ...(hidden && { hidden }), ...(type && { type }), ...(values && { values }) }),
  spec: () => ({ ...(hidden && { hidden }), ...(type && { type }), ...(values && { values }) }),
})

export const filterCriteriaBuilder = (spec: Spec = {}): FilterCriteriaBuilder => {
  const set = (part: Spec): FilterCriteriaBuilder => {
    Object.assign(spec, part)
    return builder
  }
  const builder = {
    ...Object.fromEntries(
      Object.keys(CONDITIONS).map((type) => [
        builderName('when', type),
        (...values: Scalar[]) => set({ type, values }),
      ]),
    ),
    setHiddenValues: (hidden: string[]) => set({ hidden }),
    build: () => makeCriteria({ ...spec }),
  } as FilterCriteriaBuilder
  return builder
}
