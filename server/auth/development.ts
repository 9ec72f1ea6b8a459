import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { type Identified, type Issuer, trust } from './identity.ts'

const NAME = 'urn:imgfit:development'
const AUDIENCE = 'imgfit'

export interface DevelopmentIssuer extends Issuer {
  /** a token that says of somebody whatever it is told, for an hour */
  readonly tokenFor: (person: Omit<Identified, 'issuer'>) => Promise<string>
}

/**
 * Stands in for Google where there is none: its keys are made in this process and end with it.
 * @throws Error in production, where whoever could ask it would be whoever they like
 */
export function createDevelopmentIssuer({ NODE_ENV }: { readonly NODE_ENV?: string | undefined }): DevelopmentIssuer {
  if (NODE_ENV === 'production') throw new Error('In production nobody but Google says who somebody is.')
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = trust({ names: [NAME], audience: [AUDIENCE], algorithm: 'ES256', keys: async () => publicKey })
  const tokenFor: DevelopmentIssuer['tokenFor'] = ({ subject, name, email }) =>
    new SignJWT({ ...(name && { name }), ...(email && { email, email_verified: true }) })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(NAME)
      .setAudience(AUDIENCE)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey)
  return { ...issuer, tokenFor }
}
