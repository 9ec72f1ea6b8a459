import { readBox } from '../book/a1.ts'
import type { LocalProtection } from '../document.ts'
import type { Context } from './context.ts'
import { makeRange, type Range } from './range.ts'

/** A range whose edits warn, or that only its owner may edit. */
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
  if (!own()) set([...others(), { range, description: '', locks: true }])
  return existingProtection(context, sheetId, range)
}

export const existingProtection = (context: Context, sheetId: number, range: string): Protection => {
  const all = (): LocalProtection[] => context.sheet(sheetId).protections ?? []
  const own = (): LocalProtection | undefined => all().find((one) => one.range === range)
  const set = (part: Partial<LocalProtection>): Protection => {
    context.gate.write('Protection.set')
    const protections = all().map((one) => (one.range === range ? { ...one, ...part } : one))
    context.change({ kind: 'protections', sheet: sheetId, protections })
    return self
  }
  const self: Protection = {
    getDescription: () => own()?.description ?? '',
    setDescription: (description) => set({ description }),
    isWarningOnly: () => own()?.locks !== true,
    setWarningOnly: (warningOnly) => set({ locks: !warningOnly }),
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
