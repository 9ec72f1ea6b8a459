import { type Box, boxName, covers, readBox, without } from '../book/a1.ts'
import type { LocalMetadata, LocalValidation } from '../document.ts'
import { cellAt, checkShape, type Context, eachCell } from './context.ts'
import { makeFinder, makeMetadataMarks, type MetadataMarks } from './metadata.ts'
import { makeProtection, type Protection } from './protection.ts'
import type { Range } from './range.ts'
import { type DataValidation, makeValidation } from './validation.ts'

/** What hangs on cells: notes, validation, protection, developer metadata. */
export interface RangeMarks extends MetadataMarks<Range> {
  getNote(): string
  getNotes(): string[][]
  setNote(note: string | null): Range
  setNotes(notes: (string | null)[][]): Range
  clearNote(): Range
  getDataValidation(): DataValidation | null
  getDataValidations(): (DataValidation | null)[][]
  setDataValidation(rule: DataValidation | null): Range
  setDataValidations(rules: (DataValidation | null)[][]): Range
  clearDataValidations(): Range
  protect(): Protection
}

export const makeRangeMarks = (context: Context, sheetId: number, box: Box, self: () => Range): RangeMarks => {
  const { gate } = context
  const notes = (): string[][] => {
    gate.read('Range.getNotes')
    const sheet = context.sheet(sheetId)
    return eachCell(box, (row, column) => cellAt(sheet, row, column)?.note ?? '')
  }
  const setNotes = (block: (string | null)[][]): Range => {
    gate.write('Range.setNotes')
    checkShape(gate, box, block)
    const cells = block.map((line) => line.map((note) => ({ note: note === '' ? null : note })))
    context.change({ kind: 'cells', sheet: sheetId, row: box.row, column: box.column, cells })
    return self()
  }
  const rules = (): (DataValidation | null)[][] => {
    gate.read('Range.getDataValidations')
    const sheet = context.sheet(sheetId)
    const boxed = (sheet.validations ?? []).map((rule) => ({ rule, at: readBox(rule.range, sheet) })).reverse()
    return eachCell(box, (row, column) => {
      const found = boxed.find(({ at }) => at && covers(at, row, column))
      return found ? makeValidation(context, found.rule) : null
    })
  }
  /** Rules outside these boxes stay; each box takes its own. */
  const setRules = (set: { box: Box; rule: DataValidation | null }[]): Range => {
    gate.write('Range.setDataValidations')
    const sheet = context.sheet(sheetId)
    let kept: LocalValidation[] = sheet.validations ?? []
    for (const { box: hole } of set)
      kept = kept.flatMap((rule) => {
        const at = readBox(rule.range, sheet)
        return at ? without(at, hole).map((part) => ({ ...rule, range: boxName(part) })) : []
      })
    const added = set.flatMap(({ box: at, rule }) => (rule ? [{ ...rule.spec(), range: boxName(at) }] : []))
    context.change({ kind: 'validations', sheet: sheetId, validations: [...kept, ...added] })
    return self()
  }
  return {
    ...makeMetadataMarks(context, () => wholeLine(context, sheetId, box), self),
    createDeveloperMetadataFinder: () => {
      const { rows, columns } = context.sheet(sheetId)
      const whole = { row: box.columns === columns, column: box.rows === rows }
      const lies = ({ sheet, row, column }: LocalMetadata, axis: 'row' | 'column'): boolean => {
        const line = axis === 'row' ? row : column
        if (sheet !== sheetId || line === undefined) return false
        return axis === 'row' ? covers(box, line, box.column) : covers(box, box.row, line)
      }
      return makeFinder(
        context,
        (entry) => (whole.row && lies(entry, 'row')) || (whole.column && lies(entry, 'column')),
        (entry) => lies(entry, 'row') || lies(entry, 'column'),
      )
    },
    getNote: () => notes()[0]![0]!,
    getNotes: notes,
    setNote: (note) => setNotes(eachCell(box, () => note)),
    setNotes,
    clearNote: () => setNotes(eachCell(box, () => null)),
    getDataValidation: () => rules()[0]![0]!,
    getDataValidations: rules,
    setDataValidation: (rule) => setRules([{ box, rule }]),
    setDataValidations: (block) => {
      checkShape(gate, box, block)
      return setRules(
        eachCell(box, (row, column) => ({
          box: { row, column, rows: 1, columns: 1 },
          rule: block[row - box.row]![column - box.column]!,
        })).flat(),
      )
    },
    clearDataValidations: () => setRules([{ box, rule: null }]),
    protect: () => makeProtection(context, sheetId, boxName(box)),
  }
}

/** Metadata may hang on one whole row or one whole column only. */
const wholeLine = (context: Context, sheetId: number, box: Box): { sheet: number; row?: number; column?: number } => {
  const sheet = context.sheet(sheetId)
  if (box.rows === 1 && box.columns === sheet.columns) return { sheet: sheetId, row: box.row }
  if (box.columns === 1 && box.rows === sheet.rows) return { sheet: sheetId, column: box.column }
  return context.gate.refuse(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  )
}
