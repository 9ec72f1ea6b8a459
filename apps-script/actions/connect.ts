import type { Desk } from './desk.ts'
import { workOutAnew } from './refresh.ts'

/** Consent to send the profile and the rows for scoring, or its end. */
export const connect = (
  { on, token }: { readonly on: boolean; readonly token?: string },
  { rememberConnected, backend, sheet }: Desk,
): { connected: boolean } => {
  rememberConnected(on, token)
  backend.forget()
  sheet.locked(() => workOutAnew(sheet))
  return { connected: on }
}
