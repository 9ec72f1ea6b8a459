import { answer } from '../../../apps-script/actions/api.ts'
import type { Desk } from '../../../apps-script/actions/desk.ts'
import type { actions } from '../../../apps-script/actions/index.ts'
import type { Told } from '../../../apps-script/sidebar/failure.ts'
import { worded } from '../../../apps-script/sidebar/refusals.ts'
import { backendOf } from '../../../apps-script/backend.ts'
import { memoryStreet } from '../backend/street.ts'
import { sampleSheet } from '../functions/sample.ts'
import type { MemorySheet } from '../sheet/memory.ts'

export interface TestDesk extends Desk {
  readonly sheet: MemorySheet
  readonly settings: Record<string, string>
}

/** A desk of a test: its sheet, its street, and a day that stands still. */
export const deskOf = (sheet: MemorySheet = sampleSheet(), street = memoryStreet({})): TestDesk => {
  const settings: Record<string, string> = {}
  return {
    sheet,
    settings,
    backend: backendOf(street),
    version: '0.1.0',
    today: () => '2026-11-24',
    rememberConnected: (on) => void (settings['connected'] = on ? 'yes' : 'no'),
  }
}

type Name = keyof typeof actions
type Given<N extends Name> = ReturnType<(typeof actions)[N]>

/** Asks as the sidebar does, through JSON text, and gives what it got. */
export const ask = <N extends Name>(
  desk: Desk,
  name: N,
  asked: Parameters<(typeof actions)[N]>[0] | {} = {},
): Given<N> => {
  const got = JSON.parse(answer(name, JSON.stringify(asked), () => desk)) as { ok: Given<N>; error?: Told }
  if (got.error !== undefined) throw Object.assign(new Error(worded(got.error).says), worded(got.error))
  return got.ok
}
