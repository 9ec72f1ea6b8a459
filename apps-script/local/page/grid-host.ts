import {
  CalculationMode,
  conditionalWords,
  coreWords,
  DEFAULT_STYLES,
  defaultTheme,
  FUniver,
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  noteWords,
  Univer,
  UniverSheetsConditionalFormattingPreset,
  UniverSheetsCorePreset,
  UniverSheetsDataValidationPreset,
  UniverSheetsNotePreset,
  UniverInstanceType,
  validationWords,
  type Workbook,
} from '../grid.ts'
import type { LocalDocument } from '../document.ts'
import { DEFAULT_SIZE } from './cell-data.ts'
import { HIDDEN_MENUS } from './hidden-menus.ts'
import { Undo } from './undo.ts'
import { toWorkbookData } from './workbook-data.ts'

/** The grid with one workbook in it, and the doors through which the page works on it. */
export interface GridHost {
  api: FUniver
  book: Workbook
  get: ReturnType<Univer['__getInjector']>['get']
  /** Runs a command of the grid at once; false where it refuses. */
  command(id: string, params: object): boolean
}

export const openGrid = (container: HTMLElement, document: LocalDocument): GridHost => {
  // dropdowns are drawn in this size, whatever the sheet's own default says
  DEFAULT_STYLES.fs = DEFAULT_SIZE
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, noteWords, validationWords, conditionalWords) },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
    override: [[IUndoRedoService, { useClass: Undo }]],
  })
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      formulaBar: true,
      contextMenu: true,
      disableAutoFocus: true,
      menu: HIDDEN_MENUS,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: false },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: false },
      // results are not kept in the engine's own form, so every formula is worked out when the file opens
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsNotePreset(),
    // its search box would take the keys that a person types into the cell
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ]
  const plugins = new Map(
    presets
      .flatMap(({ plugins }) => plugins)
      .map((entry) => {
        const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined]
        return [plugin.pluginName, { plugin, config }] as const
      }),
  )
  for (const { plugin, config } of plugins.values()) univer.registerPlugin(plugin, config)
  const book = univer.createUnit<Partial<ReturnType<typeof toWorkbookData>>, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    toWorkbookData(document),
  )
  const injector = univer.__getInjector()
  const commands = injector.get(ICommandService)
  return {
    api: FUniver.newAPI(univer),
    book,
    get: injector.get.bind(injector),
    command: (id, params) => Boolean(commands.syncExecuteCommand(id, params)),
  }
}
