import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll } from 'vitest'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

/** Plays the server that gives Google's public keys, on this machine, with a key pair of its own. */
export function keyServer() {
  let keys: Keys | undefined
  let asked = 0
  const server = createServer((_, reply) => {
    asked += 1
    void exportJWK(pair().publicKey).then((jwk) =>
      reply
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] })),
    )
  })
  const pair = (): Keys => {
    if (!keys) throw new Error('the keys are made before the first test')
    return keys
  }
  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(() => new Promise((closed) => server.close(closed)))
  return {
    pair,
    asked: () => asked,
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`,
    sign: (claims: JWTPayload, { kid = 'one', by = pair().privateKey } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(by),
  }
}
