import { type Claim, holds, refused } from '../claim.ts'

const claim = (sentence: string, check: Claim['check']): Claim => ({
  claim: `In a custom function: ${sentence}`,
  mode: 'CUSTOM_FUNCTION',
  from: 'documentation',
  check,
})

/** What a custom function may and may not do. */
export const customFunctions: Claim[] = [
  claim('the sheet is read', ({ SpreadsheetApp }) => {
    holds(SpreadsheetApp.getActiveSheet().getRange('A1').getValues().length === 1, 'nothing came back')
  }),
  claim('the active cell is the cell of the formula', ({ SpreadsheetApp }) => {
    holds(SpreadsheetApp.getActiveRange()?.getNumRows() === 1, 'there is no active cell')
  }),
  claim('what is merged is told', ({ SpreadsheetApp }) => {
    const merged = SpreadsheetApp.getActiveSheet().getRange('A1:C3').getMergedRanges()
    holds(Array.isArray(merged), 'no list came back')
  }),
  claim('no cell is written', ({ SpreadsheetApp }) => {
    refused(() => SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1), /permission/)
  }),
  claim('no metadata is added', ({ SpreadsheetApp }) => {
    refused(() => SpreadsheetApp.getActiveSheet().addDeveloperMetadata('key', 'value'), /permission/)
  }),
  claim('there is no user interface', ({ SpreadsheetApp }) => {
    refused(() => SpreadsheetApp.getUi(), /permission|context/)
  }),
  claim('no other file is opened', ({ SpreadsheetApp }) => {
    refused(() => SpreadsheetApp.openById('another-file'), /permission/)
  }),
  claim('there is no identity token', ({ ScriptApp }) => {
    refused(() => {
      if (ScriptApp.getIdentityToken() === null) throw new Error('no permission: the token is null')
    }, /permission/)
  }),
  claim('document properties are read', ({ PropertiesService }) => {
    PropertiesService.getDocumentProperties().getProperty('imgfit:conformance')
  }),
  claim('the document cache is read and written', ({ CacheService }) => {
    CacheService.getDocumentCache().put('imgfit:conformance', 'value', 60)
    holds(CacheService.getDocumentCache().get('imgfit:conformance') === 'value', 'the value is gone')
  }),
]
