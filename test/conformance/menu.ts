import { type Google, SCRATCH } from './claim.ts'
import { checkAll } from './run.ts'

/**
 * The menu of a development build: whoever has a Google account runs the same claims in real Apps Script.
 * Results go to a sheet of their own and to the log.
 */
declare const CacheService: Google['CacheService']
declare const HtmlService: Google['HtmlService']
declare const LockService: Google['LockService']
declare const PropertiesService: Google['PropertiesService']
declare const ScriptApp: Google['ScriptApp']
declare const Session: Google['Session']
declare const SpreadsheetApp: Google['SpreadsheetApp']
declare const UrlFetchApp: Google['UrlFetchApp']
declare const Utilities: Google['Utilities']
declare const Logger: Google['Logger']

export const RESULTS = 'Conformance'

const google = (): Google => ({
  CacheService,
  HtmlService,
  LockService,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  UrlFetchApp,
  Utilities,
  Logger,
  console: console as unknown as Google['console'],
})

export const addConformanceMenu = (): void => {
  SpreadsheetApp.getUi()
    .createMenu('IMGFIT development')
    .addItem('Check what we believe about Google', 'runConformance')
    .addToUi()
}

/** Menu item: checks every claim and writes what held. */
export const runConformance = (): void => {
  const outcomes = checkAll(google(), 'FULL')
  const file = SpreadsheetApp.getActiveSpreadsheet()
  const sheet = file.getSheetByName(RESULTS) ?? file.insertSheet(RESULTS)
  sheet.clear()
  const rows = [
    ['Claim', 'Mode', 'Holds', 'Says'],
    ...outcomes.map(({ claim, mode, holds, says }) => [claim, mode, holds, says]),
  ]
  sheet.getRange(1, 1, rows.length, 4).setNumberFormat('@').setValues(rows)
  sheet.getRange(rows.length + 1, 1).setFormula(`=IMGCONFORMANCE("${new Date().toISOString()}")`)
  const scratch = file.getSheetByName(SCRATCH)
  if (scratch) file.deleteSheet(scratch)
  Logger.log(JSON.stringify(outcomes))
}

/** Custom function: the claims that only a custom function can check, one row each. */
export const imgConformance = (): (string | boolean)[][] =>
  checkAll(google(), 'CUSTOM_FUNCTION').map(({ claim, mode, holds, says }) => [claim, mode, holds, says])
