import type { LocalMetadata } from '../document.ts'
import type { Context } from './context.ts'
import { makeRange, type Range } from './range.ts'
import { makeSheet, type Sheet } from './sheet.ts'

type Place = Pick<LocalMetadata, 'sheet' | 'row' | 'column'>
type Visibility = LocalMetadata['visibility']

/** The three calls that spreadsheets, sheets and whole rows or columns have in common. */
export interface MetadataMarks<Self> {
  addDeveloperMetadata(key: string, value?: string | null, visibility?: Visibility): Self
  getDeveloperMetadata(): DeveloperMetadata[]
  createDeveloperMetadataFinder(): Finder
}

export interface DeveloperMetadata {
  getId(): number
  getKey(): string
  getValue(): string | null
  getVisibility(): Visibility
  getLocation(): Location
  setKey(key: string): DeveloperMetadata
  setValue(value: string): DeveloperMetadata
  setVisibility(visibility: Visibility): DeveloperMetadata
  moveToRow(row: Range): DeveloperMetadata
  moveToColumn(column: Range): DeveloperMetadata
  moveToSheet(sheet: Sheet): DeveloperMetadata
  moveToSpreadsheet(): DeveloperMetadata
  remove(): void
}

export interface Location {
  getLocationType(): 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN'
  getSheet(): Sheet | null
  getRow(): Range | null
  getColumn(): Range | null
}

export interface Finder {
  withId(id: number): Finder
  withKey(key: string): Finder
  withValue(value: string): Finder
  withVisibility(visibility: Visibility): Finder
  withLocationType(type: string): Finder
  onIntersectingLocations(): Finder
  find(): DeveloperMetadata[]
}

export const makeMetadataMarks = <Self>(
  context: Context,
  place: () => Place,
  self: () => Self,
): MetadataMarks<Self> => ({
  addDeveloperMetadata: (key, second = null, third) => {
    context.gate.write('addDeveloperMetadata')
    const onlyVisibility = third === undefined && (second === 'DOCUMENT' || second === 'PROJECT')
    const visibility = onlyVisibility ? (second as Visibility) : (third ?? 'DOCUMENT')
    const value = onlyVisibility ? '' : (second ?? '')
    const id = 1 + Math.max(0, ...context.host.document.metadata.map((entry) => entry.id))
    context.change({ kind: 'metadata', id, entry: { id, key, value, visibility, ...place() } })
    return self()
  },
  getDeveloperMetadata: () => {
    const at = place()
    return makeFinder(context, (entry) => samePlace(entry, at)).find()
  },
  createDeveloperMetadataFinder: () => {
    const at = place()
    return makeFinder(context, (entry) => at.sheet === undefined || entry.sheet === at.sheet)
  },
})

type Holds = (entry: LocalMetadata) => boolean

/**
 * Entries within a scope, narrowed step by step.
 * @param within what lies wholly in the scope
 * @param touching what has a cell in common with it, asked for by `onIntersectingLocations`
 */
export const makeFinder = (context: Context, within: Holds, touching: Holds = within): Finder => {
  const and = (more: Holds): Finder =>
    makeFinder(
      context,
      (entry) => within(entry) && more(entry),
      (entry) => touching(entry) && more(entry),
    )
  return {
    withId: (id) => and((entry) => entry.id === id),
    withKey: (key) => and((entry) => entry.key === key),
    withValue: (value) => and((entry) => entry.value === value),
    withVisibility: (visibility) => and((entry) => entry.visibility === visibility),
    withLocationType: (type) => and((entry) => locationType(entry) === type),
    onIntersectingLocations: () => makeFinder(context, touching),
    find: () => {
      context.gate.read('DeveloperMetadataFinder.find')
      return context.host.document.metadata.filter(within).map((entry) => makeMetadata(context, entry.id))
    },
  }
}

const makeMetadata = (context: Context, id: number): DeveloperMetadata => {
  const entry = (): LocalMetadata => {
    const found = context.host.document.metadata.find((candidate) => candidate.id === id)
    return found ?? context.gate.refuse('The developer metadata was deleted.')
  }
  const put = (next: LocalMetadata): DeveloperMetadata => {
    context.gate.write('DeveloperMetadata.set')
    context.change({ kind: 'metadata', id, entry: next })
    return self
  }
  const set = (part: Partial<LocalMetadata>): DeveloperMetadata => put({ ...entry(), ...part })
  const move = (place: Place): DeveloperMetadata => {
    const { key, value, visibility } = entry()
    return put({ id, key, value, visibility, ...place })
  }
  const self: DeveloperMetadata = {
    getId: () => id,
    getKey: () => entry().key,
    getValue: () => entry().value || null,
    getVisibility: () => entry().visibility,
    getLocation: () => makeLocation(context, entry()),
    setKey: (key) => set({ key }),
    setValue: (value) => set({ value }),
    setVisibility: (visibility) => set({ visibility }),
    moveToRow: (range) => move({ sheet: range.getGridId(), row: range.getRow() }),
    moveToColumn: (range) => move({ sheet: range.getGridId(), column: range.getColumn() }),
    moveToSheet: (sheet) => move({ sheet: sheet.getSheetId() }),
    moveToSpreadsheet: () => move({}),
    remove: () => {
      context.gate.write('DeveloperMetadata.remove')
      context.change({ kind: 'metadata', id, entry: null })
    },
  }
  return self
}

const makeLocation = (context: Context, { sheet, row, column }: LocalMetadata): Location => {
  const size = sheet === undefined ? undefined : context.sheet(sheet)
  return {
    getLocationType: () => locationType({ sheet, row, column } as Place),
    getSheet: () => (sheet === undefined ? null : makeSheet(context, sheet)),
    getRow: () =>
      size && row !== undefined
        ? makeRange(context, size.id, { row, column: 1, rows: 1, columns: size.columns })
        : null,
    getColumn: () =>
      size && column !== undefined
        ? makeRange(context, size.id, { row: 1, column, rows: size.rows, columns: 1 })
        : null,
  }
}

const locationType = ({ sheet, row, column }: Place): 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN' => {
  if (sheet === undefined) return 'SPREADSHEET'
  if (row !== undefined) return 'ROW'
  return column === undefined ? 'SHEET' : 'COLUMN'
}

const samePlace = (a: Place, b: Place): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column
