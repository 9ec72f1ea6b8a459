import { createRemoteJWKSet } from 'jose'
import { type Issuer, trust } from './identity.ts'

/** Google's keys, as its page on verifying identity tokens gives them. */
const CERTS = 'https://www.googleapis.com/oauth2/v3/certs'

/**
 * Google's word on who somebody is. Scripts and pages of Google spell its name in two ways, which are one.
 * @param clientIds the OAuth clients whose tokens are taken: the add-on's script and the sign-in page
 */
export const google = (clientIds: readonly string[], certs = CERTS): Issuer =>
  trust({
    names: ['https://accounts.google.com', 'accounts.google.com'],
    audience: clientIds,
    algorithm: 'RS256',
    keys: createRemoteJWKSet(new URL(certs)),
  })
