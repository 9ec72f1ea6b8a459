import { type Claim, refused, same, scratch } from '../claim.ts'

const claim = (sentence: string, from: Claim['from'], check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from,
  check,
})

/** What people do with a table: merge, sort, filter, hide, move. */
export const tables: Claim[] = [
  claim('A merge keeps the first value and is found from any of its cells', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:B2').setValues([
      ['a', 'b'],
      ['c', 'd'],
    ])
    sheet.getRange('A1:B2').merge()
    same(sheet.getRange('A1:B2').getValues(), [
      ['a', ''],
      ['', ''],
    ])
    same(sheet.getRange('B2').isPartOfMerge(), true)
    same(
      sheet
        .getRange('B2:C9')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
      ['A1:B2'],
    )
    same(sheet.getRange('C3').isPartOfMerge(), false)
  }),
  claim('A merge is taken apart as a whole only', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:B2').merge()
    refused(() => sheet.getRange('A1').breakApart(), /select all cells in a merged range/)
    same(sheet.getRange('A1:B2').breakApart().isPartOfMerge(), false)
  }),
  claim('A sort takes notes and looks along and puts blanks last, in either direction', 'memory', (google) => {
    const range = scratch(google).getRange('A1:B4')
    range.setValues([
      ['', 'blank'],
      ['b', 2],
      ['A', 1],
      [7, 3],
    ])
    range.getCell(3, 1).setNote('why').setBackground('#fef7e0')
    range.sort(1)
    same(
      range.getValues().map(([first]) => first as unknown),
      [7, 'A', 'b', ''],
    )
    same([range.getCell(2, 1).getNote(), range.getCell(2, 1).getBackground()], ['why', '#fef7e0'])
    range.sort({ column: 1, ascending: false })
    same(
      range.getValues().map(([first]) => first as unknown),
      ['b', 'A', 7, ''],
    )
  }),
  claim('A formula that is sorted names its new row', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:A2').setValues([[2], [1]])
    sheet.getRange('B1:B2').setFormulas([['=A1*10'], ['=A2*10+$A$1']])
    sheet.getRange('A1:B2').sort(1)
    same(sheet.getRange('B1:B2').getFormulas(), [['=A1*10+$A$1'], ['=A2*10']])
  }),
  claim('A range with a merge over several rows is not sorted', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:A2').merge()
    refused(() => sheet.getRange('A1:B4').sort(1), /merge/)
  }),
  claim('A column moved to the right lands before the column that is named', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']])
    sheet.getRange('A1').setNote('why')
    sheet.setColumnWidth(1, 240)
    sheet.moveColumns(sheet.getRange('A:A'), 4)
    same(sheet.getRange('A1:D1').getValues(), [['b', 'c', 'a', 'd']])
    same([sheet.getRange('C1').getNote(), sheet.getColumnWidth(3)], ['why', 240])
  }),
  claim('A column moved to the left lands at the column that is named', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']])
    sheet.moveColumns(sheet.getRange('C1:D1'), 1)
    same(sheet.getRange('A1:D1').getValues(), [['c', 'd', 'a', 'b']])
  }),
  claim('A formula follows a column that is moved', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('F1').setFormula('=A1&$B2')
    sheet.moveColumns(sheet.getRange('A:A'), 4)
    same(sheet.getRange('F1').getFormula(), '=C1&$A2')
  }),
  claim('A filter hides rows apart from those that a person hid', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:A4').setValues([['State'], ['NY'], ['MI'], ['NY']])
    sheet.hideRows(2)
    const criteria = google.SpreadsheetApp.newFilterCriteria().setHiddenValues(['MI']).build()
    const filter = sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria)
    const hidden = (row: number): boolean[] => [sheet.isRowHiddenByFilter(row), sheet.isRowHiddenByUser(row)]
    same(
      [hidden(2), hidden(3), hidden(4)],
      [
        [false, true],
        [true, false],
        [false, false],
      ],
    )
    same(sheet.getFilter()?.getRange().getA1Notation(), 'A1:A4')
    filter.remove()
    same([sheet.getFilter(), hidden(3)], [null, [false, false]])
    sheet.showRows(2)
  }),
  claim('A second filter in a sheet is refused', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:A4').createFilter()
    refused(() => sheet.getRange('C1:C4').createFilter(), /already has a filter/)
    sheet.getFilter()?.remove()
  }),
  claim('Rows are appended after the last with a value', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A3').setValue('last')
    sheet.appendRow(['new', 2])
    same(sheet.getRange('A4:B4').getValues(), [['new', 2]])
  }),
  claim('Inserted columns and rows move values, notes and dropdowns', 'documentation', (google) => {
    const sheet = scratch(google)
    const rule = google.SpreadsheetApp.newDataValidation().requireValueInList(['J-1', 'H-1B'], true).build()
    sheet.getRange('B2').setValue('J-1').setNote('why').setDataValidation(rule)
    sheet.insertColumnsAfter(1, 1)
    sheet.insertRowsAfter(1, 2)
    const cell = sheet.getRange('C4')
    same(
      [cell.getValue(), cell.getNote(), cell.getDataValidation()?.getCriteriaType().toString()],
      ['J-1', 'why', 'VALUE_IN_LIST'],
    )
    same(sheet.getRange('B2:C2').getDataValidations(), [[null, null]])
  }),
  claim('Looks read back cell by cell', 'documentation', (google) => {
    const range = scratch(google).getRange('A1:B1')
    range
      .setBackgrounds([['#e0f2f1', '#ffffff']])
      .setFontWeights([['bold', 'normal']])
      .setNumberFormats([['@', '0.00']])
    range.setFontColors([['#00796b', '#000000']]).setFontSizes([[12, 10]])
    range.setHorizontalAlignments([['center', 'left']])
    same(range.getBackgrounds(), [['#e0f2f1', '#ffffff']])
    same(range.getFontWeights(), [['bold', 'normal']])
    same(range.getNumberFormats(), [['@', '0.00']])
    same(range.getFontColors(), [['#00796b', '#000000']])
    same(range.getFontSizes(), [[12, 10]])
    same(range.getHorizontalAlignments(), [['center', 'left']])
  }),
  claim('A new protection locks until it is told to warn only', 'documentation', (google) => {
    const protection = scratch(google).getRange('A:A').protect()
    same(protection.isWarningOnly(), false)
    same(protection.setWarningOnly(true).isWarningOnly(), true)
    protection.remove()
  }),
]
