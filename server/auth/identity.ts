import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { Refusal } from '../problems.ts'

/** What an identity token says of its holder, once it is verified. */
export interface Identified {
  /** the issuer, in one spelling */
  readonly issuer: string
  /** the issuer's own id of the person; an address may change hands, this does not */
  readonly subject: string
  /** absent where the issuer was not asked for it */
  readonly name?: string
  /** only one that the issuer has verified */
  readonly email?: string
}

/** Verifies identity tokens. @throws Refusal `not-signed-in` when the token is not one of ours to take */
export type Verify = (token: string) => Promise<Identified>

/** Somebody whose word on who a person is counts. */
export interface Issuer {
  /** every spelling in a token's `iss`; the first is the one we keep */
  readonly names: readonly [string, ...string[]]
  readonly verify: Verify
}

interface Trusted extends Pick<Issuer, 'names'> {
  /** whom its tokens are made for; a token for somebody else says nothing to us */
  readonly audience: readonly string[]
  readonly algorithm: 'RS256' | 'ES256'
  readonly keys: JWTVerifyGetKey
}

/** clocks differ by so much */
const TOLERANCE_SECONDS = 30

export function trust({ names, audience, algorithm, keys }: Trusted): Issuer {
  const verify: Verify = async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer: [...names],
      audience: [...audience],
      algorithms: [algorithm],
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
    }).catch(refuse)
    return { issuer: names[0], ...holderIn(payload) }
  }
  return { names, verify }
}

/** Several issuers as one: a token goes to the issuer that it names. */
export function anyOf(issuers: readonly Issuer[]): Verify {
  return async (token) => {
    const named = issuerNamedBy(token)
    const issuer = issuers.find(({ names }) => named !== undefined && names.includes(named))
    if (!issuer) throw new Refusal('not-signed-in', 'The identity token is of nobody whose word is taken here.')
    return issuer.verify(token)
  }
}

function issuerNamedBy(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}

function holderIn({ sub, name, email, email_verified: verified }: JWTPayload): Omit<Identified, 'issuer'> {
  if (typeof sub !== 'string' || sub === '')
    throw new Refusal('not-signed-in', 'The identity token does not say whose it is.')
  return {
    subject: sub,
    ...(typeof name === 'string' && name.trim() !== '' ? { name: name.trim().slice(0, 100) } : {}),
    // Google writes it as a word in some tokens
    ...(typeof email === 'string' && (verified === true || verified === 'true') ? { email } : {}),
  }
}

/** What is wrong with the token is the caller's; keys that cannot be fetched are ours to mend. */
function refuse(cause: unknown): never {
  const code = cause instanceof errors.JOSEError ? cause.code : ''
  if (!/^ERR_(JWT_|JWS_|JOSE_ALG_|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING)/.test(code)) throw cause
  const detail =
    code === 'ERR_JWT_EXPIRED' ? 'The identity token has expired.' : 'The identity token is not one to take here.'
  throw new Refusal('not-signed-in', detail, { cause })
}
