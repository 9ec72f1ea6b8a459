import { conditionalFormatBuilder } from './conditional-format.ts'
import type { Context } from './context.ts'
import { CONDITIONS, namesOf, VALIDATIONS } from './criteria.ts'
import { filterCriteriaBuilder } from './filter.ts'
import { makeSpreadsheet } from './spreadsheet.ts'
import { makeUi } from './ui.ts'
import { validationBuilder } from './validation.ts'

/** The service that an add-on bound to one spreadsheet sees. */
export const makeSpreadsheetApp = (context: Context) => {
  const { gate, host } = context
  const open = () => {
    gate.read('SpreadsheetApp.getActiveSpreadsheet')
    return makeSpreadsheet(context)
  }
  return {
    getActiveSpreadsheet: open,
    getActive: open,
    getActiveSheet: () => open().getActiveSheet(),
    getActiveRange: () => open().getActiveRange(),
    getActiveCell: () => open().getActiveCell(),
    getCurrentCell: () => open().getCurrentCell(),
    getSelection: () => open().getSelection(),
    setActiveRange: (range: Parameters<ReturnType<typeof makeSpreadsheet>['setActiveRange']>[0]) => range.activate(),
    openById: (id: string) => {
      gate.full('SpreadsheetApp.openById')
      return id === host.document.id
        ? makeSpreadsheet(context)
        : gate.refuse('You do not have permission to access the requested document.')
    },
    getUi: () => {
      gate.menu('SpreadsheetApp.getUi')
      return makeUi(context)
    },
    flush: () => host.flush(),
    newDataValidation: () => validationBuilder(context),
    newConditionalFormatRule: () => conditionalFormatBuilder(context),
    newFilterCriteria: () => filterCriteriaBuilder(),
    DataValidationCriteria: namesOf(VALIDATIONS),
    BooleanCriteria: namesOf(CONDITIONS),
    DeveloperMetadataVisibility: namesOf(['DOCUMENT', 'PROJECT']),
    DeveloperMetadataLocationType: namesOf(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']),
    ProtectionType: namesOf(['RANGE', 'SHEET']),
    WrapStrategy: namesOf(['WRAP', 'OVERFLOW', 'CLIP']),
    Dimension: namesOf(['ROWS', 'COLUMNS']),
  }
}
