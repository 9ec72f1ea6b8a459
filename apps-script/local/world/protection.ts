import { readBox } from '../book/a1.ts'
import type { LocalProtection } from '../document.ts'
import type { Context } from './context.ts'
import { makeRange, type Range } from './range.ts'

/** A range or sheet whose edits warn. Nothing is locked: an add-on of narrow scopes only warns. */
export interface Protection {
  getDescription(): string
  setDescription(description: string): Protection
  isWarningOnly(): boolean
  setWarningOnly(warningOnly: boolean): Protection
  getRange(): Range
  getProtectionType(): 'RANGE'
  canEdit(): boolean
  remove(): void
}

export const makeProtection = (context: Context, sheetId: number, range: string): Protection => {
  context.gate.write('Range.protect')
  const others = (): LocalProtection[] =>
    (context.sheet(sheetId).protections ?? []).filter((one) => one.range !== range)
  const own = (): LocalProtection | undefined => context.sheet(sheetId).protections?.find((one) => one.range === range)
  const set = (protections: LocalProtection[]): void =>
    context.change({ kind: 'protections', sheet: sheetId, protections })
  if (!own()) set([...others(), { range, description: '' }])
  return existingProtection(context, sheetId, range)
}

export const existingProtection = (context: Context, sheetId: number, range: string): Protection => {
  const all = (): LocalProtection[] => context.sheet(sheetId).protections ?? []
  const self: Protection = {
    getDescription: () => all().find((one) => one.range === range)?.description ?? '',
    setDescription: (description) => {
      context.gate.write('Protection.setDescription')
      const protections = all().map((one) => (one.range === range ? { range, description } : one))
      context.change({ kind: 'protections', sheet: sheetId, protections })
      return self
    },
    isWarningOnly: () => true,
    setWarningOnly: (warningOnly) =>
      warningOnly ? self : context.gate.refuse('Only protections that warn are offered here.'),
    getRange: () => {
      const box = readBox(range, context.sheet(sheetId))
      return box ? makeRange(context, sheetId, box) : context.gate.refuse(`Range not found: ${range}`)
    },
    getProtectionType: () => 'RANGE',
    canEdit: () => true,
    remove: () => {
      context.gate.write('Protection.remove')
      context.change({ kind: 'protections', sheet: sheetId, protections: all().filter((one) => one.range !== range) })
    },
  }
  return self
}
