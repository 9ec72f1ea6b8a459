import {
  ICommandService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '../grid.ts'
import type { GridHost } from './grid-host.ts'
import { WORKBOOK } from './workbook-data.ts'

/** A cell of a formula, counted from 0. */
export interface Place {
  sheet: string
  row: number
  column: number
}

export interface Recalculation {
  /** These formulas have something new to show. */
  due(places: readonly Place[]): void
  /** This formula was worked out just now. */
  done(place: Place): void
}

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet} ${row} ${column}`

/** Answers come in twos and threes; one calculation shows them. */
const GATHER = 10
/** A formula that was moved or deleted meanwhile is asked for no more. */
const TRIES = 3

/**
 * Works formulas out again without touching their cells. The engine waits a tenth of a second before it begins by
 * itself; when it is idle, it is told to begin at once.
 */
export const makeRecalculation = (grid: GridHost): Recalculation => {
  const waiting = new Map<string, Place & { tries: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false

  const begin = (): void => {
    timer = undefined
    for (const [key, place] of waiting) if (++place.tries > TRIES) waiting.delete(key)
    if (waiting.size === 0) return
    const dirtyRanges = [...waiting.values()].map(({ sheet, row, column }) => ({
      unitId: WORKBOOK,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }))
    const start = busy ? SetTriggerFormulaCalculationStartMutation : SetFormulaCalculationStartMutation
    grid.command(start.id, { ...NOTHING_DIRTY, dirtyRanges })
  }
  const soon = (): void => {
    timer ??= setTimeout(begin, GATHER)
  }
  grid.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) busy = true
    if (id !== SetFormulaCalculationNotificationMutation.id) return
    const { functionsExecutedState } = params as { functionsExecutedState?: number }
    if (functionsExecutedState === undefined) return
    busy = false
    // a calculation that somebody's edit stopped may have left some of ours
    if (waiting.size > 0) soon()
  })
  return {
    due: (places) => {
      for (const place of places) waiting.set(placeKey(place), { ...place, tries: 0 })
      soon()
    },
    done: (place) => void waiting.delete(placeKey(place)),
  }
}

const NOTHING_DIRTY = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
  options: null,
}
