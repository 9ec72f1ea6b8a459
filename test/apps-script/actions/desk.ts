import type { Desk } from '../../../apps-script/actions/desk.ts'
import { backendOf } from '../../../apps-script/backend.ts'
import { memoryStreet } from '../backend/street.ts'
import { sampleSheet } from '../functions/sample.ts'

/** A desk without Google, for what does not depend on a sheet. */
export const deskOf = (
  sheet: Desk['sheet'] = sampleSheet(),
  remember: Desk['rememberConnected'] = () => undefined,
  identity: Desk['identity'] = () => null,
): Desk => ({
  sheet,
  backend: backendOf(memoryStreet({})),
  version: '0.1.0',
  rememberConnected: remember,
  identity,
  showWide: () => undefined,
})
