import type { Context, Hono } from 'hono'
import { fromThisMachine } from '../address.ts'
import type { Env } from '../env.ts'
import { nothingAt, Refusal } from '../problems.ts'
import type { DevelopmentIssuer } from './development.ts'

/** Whom one can be where there is no Google: roles, not persons. */
export const SAMPLE_PEOPLE = ['Applicant', 'Mentor', 'Advisor'] as const
export type SamplePerson = (typeof SAMPLE_PEOPLE)[number]

/** A token of a sample person, for the local spreadsheet on this machine. */
export function serveLocalIdentity(app: Hono<Env>, development: DevelopmentIssuer) {
  app.get('/local/identity/:role', async (c) => {
    const person = SAMPLE_PEOPLE.find((name) => name.toLowerCase() === c.req.param('role'))
    if (!person) throw nothingAt(c)
    requireOwnPage(c)
    const token = await tokenOf(development, person)
    return c.body(JSON.stringify({ token }), 200, { ...c.get('headers'), 'content-type': 'application/json' })
  })
}

export const tokenOf = (development: DevelopmentIssuer, person: SamplePerson): Promise<string> => {
  const name = person.toLowerCase()
  return development.tokenFor({ subject: `local-${name}`, name: person, email: `${name}@example.com` })
}

/** @throws Refusal `not-allowed` unless a program of this machine asks, or a page that this server gave under its own name */
export function requireOwnPage(c: Context<Env>) {
  // a name of somebody else's that leads to this machine would make their page ours
  const { hostname } = new URL(c.req.url)
  const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  const site = c.req.header('sec-fetch-site') ?? 'none'
  if (!fromThisMachine(c) || !here || !['same-origin', 'none'].includes(site))
    throw new Refusal('not-allowed', 'Sample people are for this machine alone.')
}
