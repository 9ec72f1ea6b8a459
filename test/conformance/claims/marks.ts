import { type Claim, same, scratch } from '../claim.ts'

const claim = (sentence: string, from: Claim['from'], check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from,
  check,
})

type Sheet = ReturnType<typeof scratch>

const KEY = 'imgfit.conformance'
const marked = (google: Parameters<typeof scratch>[0]): Sheet => {
  const sheet = scratch(google)
  sheet.getRange('C:C').addDeveloperMetadata(KEY, 'visas')
  return sheet
}
const columnsOf = (sheet: Sheet): (number | undefined)[] =>
  sheet
    .createDeveloperMetadataFinder()
    .withKey(KEY)
    .find()
    .map((mark) => mark.getLocation().getColumn()?.getColumn())

/** Metadata of columns: how a tracker's columns are known again. */
export const marks: Claim[] = [
  claim('Metadata of a column moves with an inserted column', 'documentation', (google) => {
    const sheet = marked(google)
    sheet.insertColumnsAfter(1, 2)
    same(columnsOf(sheet), [5])
  }),
  claim('Metadata of a column goes where the column is moved', 'documentation', (google) => {
    const sheet = marked(google)
    sheet.moveColumns(sheet.getRange('C:C'), 7)
    same(columnsOf(sheet), [6])
    sheet.moveColumns(sheet.getRange('F:F'), 2)
    same(columnsOf(sheet), [2])
  }),
  claim('Metadata of a column dies with it', 'documentation', (google) => {
    const sheet = marked(google)
    sheet.deleteColumns(2, 2)
    same(columnsOf(sheet), [])
  }),
  claim('A sort leaves metadata of a column at its column', 'memory', (google) => {
    const sheet = marked(google)
    sheet.getRange('C1:D2').setValues([
      [2, 'b'],
      [1, 'a'],
    ])
    sheet.getRange('C1:D2').sort(3)
    same(columnsOf(sheet), [3])
  }),
  claim('One key may lie on many columns, with a value each', 'documentation', (google) => {
    const sheet = marked(google)
    sheet.getRange('D:D').addDeveloperMetadata(KEY, '-')
    const found = sheet.createDeveloperMetadataFinder().withKey(KEY).find()
    same(new Set(found.map((mark) => mark.getValue())).size, 2)
  }),
  claim(
    'A finder of a range sees what lies wholly in it, and with onIntersectingLocations what crosses it',
    'documentation',
    (google) => {
      const sheet = marked(google)
      const find = (address: string): number =>
        sheet.getRange(address).createDeveloperMetadataFinder().withKey(KEY).find().length
      same([find('B:D'), find('A1:D9'), find('D:E')], [1, 0, 0])
      const across = sheet.getRange('A1:D9').createDeveloperMetadataFinder().withKey(KEY).onIntersectingLocations()
      same(across.find().length, 1)
    },
  ),
  claim('Metadata of a column is set anew and removed in place', 'documentation', (google) => {
    const sheet = marked(google)
    const [mark] = sheet.createDeveloperMetadataFinder().withKey(KEY).find()
    mark?.setValue('usce')
    same(sheet.getRange('C:C').getDeveloperMetadata()[0]?.getValue(), 'usce')
    mark?.remove()
    same(columnsOf(sheet), [])
  }),
  claim('The column of a mark knows its sheet, whatever the location itself says of one', 'documentation', (google) => {
    const sheet = marked(google)
    const [mark] = sheet.createDeveloperMetadataFinder().withKey(KEY).find()
    same(mark?.getLocation().getColumn()?.getSheet().getSheetId(), sheet.getSheetId())
  }),
  claim('Metadata of a sheet stays when the sheet is renamed and hidden', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.addDeveloperMetadata(KEY, 'journal').hideSheet()
    const name = sheet.getName()
    sheet.setName(`${name} renamed`)
    const [mark] = sheet.createDeveloperMetadataFinder().withKey(KEY).find()
    same([mark?.getLocation().getSheet()?.getSheetId(), sheet.isSheetHidden()], [sheet.getSheetId(), true])
    sheet.setName(name).showSheet()
  }),
]
