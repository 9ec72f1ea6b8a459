/** What the page takes from the grid's packages, in one place: the build keeps it apart, for it is large. */
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-note/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'

export {
  BooleanNumber,
  CellValueType,
  CommandType,
  DEFAULT_STYLES,
  HorizontalAlign,
  InterceptorEffectEnum,
  ICommandService,
  IUndoRedoService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LocalUndoRedoService,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
export { FUniver } from '@univerjs/core/lib/facade'
export {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  CalculationMode,
  CellAlertManagerService,
  CellAlertType,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  HoverManagerService,
  IDescriptionService,
  IFunctionService,
  INTERCEPTOR_POINT,
  NumberValueObject,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  SheetInterceptorService,
  StringValueObject,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core'
export { SheetsNoteModel, UniverSheetsNotePreset } from '@univerjs/preset-sheets-note'
export { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
export { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
export { default as coreWords } from '@univerjs/preset-sheets-core/locales/en-US'
export { default as noteWords } from '@univerjs/preset-sheets-note/locales/en-US'
export { default as validationWords } from '@univerjs/preset-sheets-data-validation/locales/en-US'
export { default as conditionalWords } from '@univerjs/preset-sheets-conditional-formatting/locales/en-US'
export { defaultTheme } from '@univerjs/themes'

export type {
  ICellData,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core'
export type { BaseReferenceObject, BaseValueObject } from '@univerjs/preset-sheets-core'
export type { ISheetNote } from '@univerjs/preset-sheets-note'
