import { type Claim, holds, isDate, refused, same, scratch, type } from '../claim.ts'

const claim = (sentence: string, from: Claim['from'], check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from,
  check,
})

/** What cells make of what is written into them. */
export const cells: Claim[] = [
  claim('A blank cell reads as empty text', 'memory', (google) => {
    same(scratch(google).getRange('A1:B1').getValues(), [['', '']])
  }),
  claim('Text that looks like a number becomes a number', 'documentation', (google) => {
    same(type(google, '45.5').getValue(), 45.5)
  }),
  claim('Text with a percent sign becomes a fraction under a percent format', 'memory', (google) => {
    const cell = type(google, '45%')
    same(cell.getValue(), 0.45)
    holds(cell.getNumberFormat().includes('%'), `the format is ${cell.getNumberFormat()}`)
  }),
  claim('Text that looks like a day becomes a Date at midnight of the file’s zone', 'memory', (google) => {
    const value = type(google, '2026-09-03').getValue()
    holds(isDate(value), `it is ${String(value)}`)
    const zone = google.SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()
    same(google.Utilities.formatDate(value as Date, zone, 'yyyy-MM-dd HH:mm'), '2026-09-03 00:00')
  }),
  claim(
    'The file’s zone is read back as IANA names it, and a day and a time are told in it',
    'documentation',
    (google) => {
      const file = google.SpreadsheetApp.getActiveSpreadsheet()
      const own = file.getSpreadsheetTimeZone()
      file.setSpreadsheetTimeZone('Asia/Karachi')
      try {
        same(file.getSpreadsheetTimeZone(), 'Asia/Karachi')
        const moment = new Date(Date.UTC(2026, 10, 23, 21, 30))
        const told = google.Utilities.formatDate(moment, file.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm')
        same(told, '2026-11-24 02:30')
      } finally {
        file.setSpreadsheetTimeZone(own)
      }
    },
  ),
  claim('A code loses its leading zeros unless the cell is plain text', 'memory', (google) => {
    same(type(google, '0401234567').getValue(), 401_234_567)
    same(type(google, '0401234567', '@').getValue(), '0401234567')
  }),
  claim('Under the plain text format a day stays as written', 'memory', (google) => {
    same(type(google, '2026-09-03', '@').getValue(), '2026-09-03')
  }),
  claim('Under the plain text format a leading = makes no formula', 'memory', (google) => {
    const cell = type(google, '=1+1', '@')
    same([cell.getFormula(), cell.getValue()], ['', '=1+1'])
  }),
  claim('A leading = makes a formula', 'documentation', (google) => {
    same(type(google, '=1+1').getFormula(), '=1+1')
  }),
  claim('A leading apostrophe makes text and is not part of it', 'memory', (google) => {
    same(type(google, "'=1+1").getValue(), '=1+1')
  }),
  claim('The words TRUE and FALSE become truth values', 'memory', (google) => {
    same(type(google, 'true').getValue(), true)
  }),
  claim('A written Date comes back as the same day', 'documentation', (google) => {
    const day = new Date(Date.UTC(2026, 8, 3, 12))
    const value = type(google, day).getValue()
    holds(isDate(value) && value.getTime() === day.getTime(), `it is ${String(value)}`)
  }),
  claim('A number written as number keeps its value under any format', 'memory', (google) => {
    const cell = type(google, 0.5, '0%')
    same([cell.getValue(), cell.getDisplayValue()], [0.5, '50%'])
  }),
  claim('Writing null leaves a blank', 'memory', (google) => {
    same(type(google, 'text').setValue(null).getValue(), '')
  }),
  claim('A block of another shape than its range is refused', 'documentation', (google) => {
    const range = scratch(google).getRange('A1:B2')
    refused(() => range.setValues([['a', 'b']]), /number of rows in the data does not match/)
    refused(() => range.setValues([['a'], ['b']]), /number of columns in the data does not match/)
  }),
  claim('A cell takes no more than 50,000 characters', 'memory', (google) => {
    same(String(type(google, 'x'.repeat(50_000)).getValue()).length, 50_000)
    refused(() => type(google, 'x'.repeat(50_001)), /50000 characters/)
  }),
  claim('A note is kept beside the value and goes with empty text', 'documentation', (google) => {
    const cell = type(google, 'value').setNote('why')
    same([cell.getNote(), cell.getValue()], ['why', 'value'])
    same(cell.setNote('').getNote(), '')
  }),
  claim('Clearing the content leaves note and format', 'documentation', (google) => {
    const cell = type(google, 1, '0.00').setNote('why').clearContent()
    same([cell.getValue(), cell.getNote(), cell.getNumberFormat()], ['', 'why', '0.00'])
  }),
  claim('A dropdown reads back with its values and marks or refuses others', 'documentation', (google) => {
    const builder = google.SpreadsheetApp.newDataValidation().requireValueInList(['Reach', 'Target'], true)
    const rule = scratch(google)
      .getRange('A1:A3')
      .setDataValidation(builder.setAllowInvalid(false).build())
      .getDataValidation()
    same([rule?.getCriteriaValues(), rule?.getAllowInvalid()], [[['Reach', 'Target'], true], false])
  }),
  claim('A semicolon between arguments is taken in a locale with decimal points', 'memory', (google) => {
    same(type(google, '=SUM(1;2)').getFormula(), '=SUM(1,2)')
  }),
]
