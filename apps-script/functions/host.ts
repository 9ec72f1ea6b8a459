import { backendOf } from '../backend.ts'
import { googleStreet } from '../backend/google.ts'
import { googleReader } from '../sheet/google.ts'
import type { Host } from './function.ts'

/** What one execution of a custom function reaches: the sheet to read, the street to the server. */
export const googleHost = (): Host => ({ sheet: googleReader(), backend: backendOf(googleStreet()) })
