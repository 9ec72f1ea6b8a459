/** What an identity token says of its holder, once it is verified. */
export interface Identified {
  /** the issuer, in one spelling */
  readonly issuer: string
  /** the issuer's own id of the person; an address may change hands, this does not */
  readonly subject: string
  readonly name: string
  readonly email?: string
}

/** Verifies identity tokens. @throws Refusal `not-signed-in` when the token is not one of ours to take */
export type Verify = (token: string) => Promise<Identified>
