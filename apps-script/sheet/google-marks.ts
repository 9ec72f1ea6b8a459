import { columnLetters } from './address.ts'
import type { Mark } from './port.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata

/** The marks of the file, or those of one key. */
export const marksOf = (spreadsheet: Spreadsheet, key?: string): Mark[] => {
  const finder = spreadsheet.createDeveloperMetadataFinder()
  return (key ? finder.withKey(key) : finder).find().map(markOf)
}

/** Sets the one mark of a key on a place, or takes it away. A search costs a call, so that many marks are one search. */
export const setMark = (spreadsheet: Spreadsheet, tab: (sheetId: number) => GoogleSheet): ((mark: Mark) => void) => {
  const known = new Map<string, Metadata>()
  const added = new Set<string>()
  const search = (): void =>
    spreadsheet
      .createDeveloperMetadataFinder()
      .find()
      .forEach((metadata) => known.set(nameOf(markOf(metadata)), metadata))
  return (mark) => {
    const name = nameOf(mark)
    if (known.size === 0 || added.has(name)) search()
    const old = known.get(name)
    if (old && !mark.value) old.remove()
    else if (old) old.setValue(mark.value)
    else placeFor(mark, spreadsheet, tab).addDeveloperMetadata(mark.key, mark.value)
    added.add(name)
  }
}

const nameOf = ({ key, sheetId, column }: Mark): string => [key, sheetId, column].join()

const markOf = (metadata: Metadata): Mark => {
  const place = metadata.getLocation()
  const column = place.getColumn()
  // the place of a column names no sheet of its own
  const sheet = (column || place).getSheet()
  return {
    key: metadata.getKey(),
    value: metadata.getValue() ?? '',
    ...(sheet && { sheetId: sheet.getSheetId() }),
    ...(column && { column: column.getColumn() }),
  }
}

/** Metadata lies on the file, on a tab, or on a whole column of it. */
const placeFor = (
  { sheetId, column }: Mark,
  spreadsheet: Spreadsheet,
  tab: (sheetId: number) => GoogleSheet,
): Spreadsheet | GoogleSheet | Range => {
  if (sheetId === undefined) return spreadsheet
  return column === undefined
    ? tab(sheetId)
    : tab(sheetId).getRange(`${columnLetters(column)}:${columnLetters(column)}`)
}
