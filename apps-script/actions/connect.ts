import type { Desk } from './desk.ts'
import { workOutAnew } from './refresh.ts'

/** Consent to send the profile and the rows for scoring, or its end. */
export const connect = (
  { on }: { readonly on: boolean },
  { rememberConnected, backend, sheet }: Desk,
): { connected: boolean } => {
  rememberConnected(on)
  backend.forget()
  sheet.locked(() => workOutAnew(sheet))
  return { connected: on }
}
