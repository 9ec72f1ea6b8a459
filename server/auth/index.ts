import type { Hono } from 'hono'
import type { Env, World } from '../env.ts'
import type { ServeMember } from '../serve-members.ts'
import { serve } from '../serve.ts'
import { documentToken, revokeTokens } from './document-tokens.ts'
import { serveLocalIdentity } from './local-identity.ts'
import { serveSignIn } from './sign-in-page.tsx'
import { secretOf } from './secret.ts'
import { me, signIn } from './sign-in.ts'

/** Who somebody is. */
export function serveAuth(app: Hono<Env>, serveMember: ServeMember, world: World) {
  const { verify, development } = world
  const { pool } = world.db
  const signsIn = { pool, secret: secretOf(pool), verify }
  serve(app, 'signIn', ({ token }) => signIn(signsIn, token))
  serveMember('me', me)
  serveMember('documentToken', documentToken)
  serveMember('revokeTokens', revokeTokens)
  if (development) serveLocalIdentity(app, development)
  serveSignIn(app, world, signsIn)
}
