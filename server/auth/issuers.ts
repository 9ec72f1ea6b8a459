import type { Settings } from '../settings.ts'
import { createDevelopmentIssuer, type DevelopmentIssuer } from './development.ts'
import { google } from './google.ts'
import { anyOf, type Verify } from './identity.ts'

/** Who says who somebody is, on this server. */
export interface Issuers {
  /** absent where nobody does: then nobody signs in */
  readonly verify?: Verify
  /** the OAuth client of the sign-in page */
  readonly googleClientId?: string
  /** sample people instead, on a machine where somebody is trying things out */
  readonly development?: DevelopmentIssuer
}

type Set = Pick<Settings, 'googleClientIds' | 'HOST' | 'BEHIND_PROXY'>

/** Google where it is set up. Sample people only where nobody else could be one: not in production, on this machine alone. */
export function issuersFor({ googleClientIds, HOST, BEHIND_PROXY }: Set, env: NodeJS.ProcessEnv): Issuers {
  const [googleClientId] = googleClientIds
  if (googleClientId !== undefined) return { verify: anyOf([google(googleClientIds)]), googleClientId }
  const alone = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(HOST) && !BEHIND_PROXY
  if (env.NODE_ENV === 'production' || !alone) return {}
  const development = createDevelopmentIssuer(env)
  return { verify: anyOf([development]), development }
}
