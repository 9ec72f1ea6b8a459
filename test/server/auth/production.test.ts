import { expect, test } from 'vitest'
import { CONTRACT } from '../../../shared/contract/messages.ts'
import { serverProcesses } from '../../setup/server-process.ts'
import { createDevelopmentIssuer } from '../../../server/auth/development.ts'

const { start } = serverProcesses()
const roles = ['applicant', 'mentor', 'advisor']

const signIn = async (url: string, token: string) =>
  fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ contract: CONTRACT, token }),
  })

test('A server in production gives no sample person’s token, and takes none', async () => {
  const server = start({ NODE_ENV: 'production', HOST: '127.0.0.1', GOOGLE_CLIENT_IDS: '' })
  const url = await server.ready
  for (const role of roles) expect((await fetch(`${url}/local/identity/${role}`)).status).toBe(404)
  const token = await createDevelopmentIssuer({}).tokenFor({ subject: 'local-applicant' })
  expect((await signIn(url, token)).status).toBe(401)
  server.child.kill('SIGTERM')
  await server.ended
})

test('The same server, tried out on this machine, gives one that signs in', async () => {
  const server = start({ NODE_ENV: 'development', HOST: '127.0.0.1', GOOGLE_CLIENT_IDS: '' })
  const url = await server.ready
  const { token } = (await (await fetch(`${url}/local/identity/mentor`)).json()) as { token: string }
  expect((await signIn(url, token)).status).toBe(200)
  server.child.kill('SIGTERM')
  await server.ended
})
