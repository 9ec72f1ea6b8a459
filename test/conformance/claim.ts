import type { makeWorld } from '../../apps-script/local/world/index.ts'
import type { Range } from '../../apps-script/local/world/range.ts'
import type { Sheet } from '../../apps-script/local/world/sheet.ts'

/** The global services, Google's own or the stand-in's. */
export type Google = ReturnType<typeof makeWorld>

/** A sentence about Google that our work relies on, and how to see that it holds. */
export interface Claim {
  claim: string
  /** The mode in which it is checked; a custom function cannot write, so its checks only look. */
  mode: 'FULL' | 'CUSTOM_FUNCTION'
  /** Where the sentence comes from: Google's own page, or memory that nobody has confirmed yet. */
  from: 'documentation' | 'memory'
  /** Throws where the sentence does not hold. */
  check: (google: Google) => void
}

export const SCRATCH = 'Conformance scratch'

/** An empty sheet of our own to try things in. */
export const scratch = ({ SpreadsheetApp }: Google): Sheet => {
  const file = SpreadsheetApp.getActiveSpreadsheet()
  const old = file.getSheetByName(SCRATCH)
  const sheet = file.insertSheet(`${SCRATCH} new`)
  if (old) file.deleteSheet(old)
  return sheet.setName(SCRATCH)
}

/** Writes text into a cell as `setValues` does and gives the cell. */
export const type = (google: Google, text: unknown, format?: string): Range => {
  const cell = scratch(google).getRange('B2')
  if (format !== undefined) cell.setNumberFormat(format)
  return cell.setValue(text)
}

export const same = (actual: unknown, expected: unknown): void => {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== wanted) throw new Error(`is ${is}, expected ${wanted}`)
}

export const holds = (condition: boolean, otherwise: string): void => {
  if (!condition) throw new Error(otherwise)
}

/** The deed is refused, with words that match. */
export const refused = (deed: () => unknown, words: RegExp): void => {
  let said = 'it was allowed'
  try {
    deed()
  } catch (error) {
    said = String(error)
  }
  holds(words.test(said), `expected a refusal like ${String(words)}, but: ${said}`)
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'
