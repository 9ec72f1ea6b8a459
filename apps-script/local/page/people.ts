import type { User } from '../world/host.ts'

/** Who one can be here: roles, not persons. */
export const ROLES = ['Applicant', 'Mentor', 'Advisor'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text)

/** What Google would say of them. This token is signed by nobody, so no server need believe it; a worker asks for one that is. */
export const userOf = (role: Role): User => {
  const name = role.toLowerCase()
  const email = `${name}@example.com`
  const claims = { iss: 'local', sub: `local-${name}`, email, email_verified: true, name: role }
  return {
    email,
    locale: 'en',
    temporaryKey: `local-${name}`,
    identityToken:
      [{ alg: 'none', typ: 'JWT' }, claims].map((part) => btoa(JSON.stringify(part)).replaceAll('=', '')).join('.') +
      '.local',
  }
}
