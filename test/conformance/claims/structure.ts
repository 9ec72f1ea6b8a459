import { type Claim, refused, same, scratch } from '../claim.ts'

const claim = (sentence: string, from: Claim['from'], check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from,
  check,
})

/** Sheets, rows, columns, and what is tied to them. */
export const structure: Claim[] = [
  claim('Metadata of a row moves with an inserted row', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('3:3').addDeveloperMetadata('key', 'value')
    sheet.insertRowBefore(1)
    same(sheet.getRange('4:4').getDeveloperMetadata()[0]?.getValue(), 'value')
  }),
  claim('Metadata of a row dies with it', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('3:3').addDeveloperMetadata('key', 'value')
    sheet.deleteRow(3)
    same(sheet.createDeveloperMetadataFinder().withKey('key').find().length, 0)
  }),
  claim('A sort leaves metadata of a row at its place', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A1:A3').setValues([['c'], ['b'], ['a']])
    sheet.getRange('1:1').addDeveloperMetadata('key', 'value')
    sheet.getRange('A1:A3').sort(1)
    same(sheet.getRange('A1:A3').getValues(), [['a'], ['b'], ['c']])
    same(sheet.getRange('1:1').getDeveloperMetadata().length, 1)
  }),
  claim('Metadata hangs on whole rows and columns only', 'documentation', (google) => {
    const sheet = scratch(google)
    refused(() => sheet.getRange('A1:B2').addDeveloperMetadata('key', 'value'), /arbitrary ranges/)
    sheet.getRange('B:B').addDeveloperMetadata('key', 'value')
    same(sheet.getRange('B:B').getDeveloperMetadata()[0]?.getLocation().getLocationType().toString(), 'COLUMN')
  }),
  claim('A named range grows with a row inserted inside it', 'documentation', (google) => {
    const sheet = scratch(google)
    const file = google.SpreadsheetApp.getActiveSpreadsheet()
    file.setNamedRange('CONFORMANCE', sheet.getRange('A1:B4'))
    sheet.insertRowAfter(2)
    same(file.getRangeByName('CONFORMANCE')?.getA1Notation(), 'A1:B5')
    file.removeNamedRange('CONFORMANCE')
  }),
  claim('A formula follows a row inserted above what it names', 'documentation', (google) => {
    const sheet = scratch(google)
    sheet.getRange('C1').setFormula('=SUM(A2:A4)')
    sheet.insertRowAfter(1)
    same(sheet.getRange('C1').getFormula(), '=SUM(A3:A5)')
  }),
  claim('Two sheets cannot share a name', 'memory', (google) => {
    const sheet = scratch(google)
    refused(() => google.SpreadsheetApp.getActiveSpreadsheet().insertSheet(sheet.getName()), /already exists/)
  }),
  claim('A range beyond the grid is refused', 'memory', (google) => {
    const sheet = scratch(google)
    refused(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue(), /outside the dimensions|out of bounds/)
  }),
  claim('The last row is the last with a value, not with a format', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.getRange('A2').setValue('x')
    sheet.getRange('A9').setBackground('#ff0000')
    same([sheet.getLastRow(), sheet.getLastColumn()], [2, 1])
  }),
  claim('A conditional format reads back with its range, condition and colour', 'documentation', (google) => {
    const sheet = scratch(google)
    const rule = google.SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1="Reach"')
    sheet.setConditionalFormatRules([
      rule
        .setBackground('#fef7e0')
        .setRanges([sheet.getRange('A1:A9')])
        .build(),
    ])
    const [read] = sheet.getConditionalFormatRules()
    same(read?.getRanges()[0]?.getA1Notation(), 'A1:A9')
    same(read?.getBooleanCondition().getCriteriaValues(), ['=$A1="Reach"'])
  }),
  claim('A protection may warn only', 'documentation', (google) => {
    const range = scratch(google).getRange('A1:A9')
    const protection = range.protect().setDescription('IMGFIT id').setWarningOnly(true)
    same([protection.isWarningOnly(), protection.getDescription()], [true, 'IMGFIT id'])
    protection.remove()
  }),
]
