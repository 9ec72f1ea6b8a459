import type { Desk } from './desk.ts'

/** Consent to send the profile and the rows for scoring, or its end. */
export const connect = (
  { on }: { readonly on: boolean },
  { rememberConnected, backend }: Desk,
): { connected: boolean } => {
  rememberConnected(on)
  backend.forget()
  return { connected: on }
}
