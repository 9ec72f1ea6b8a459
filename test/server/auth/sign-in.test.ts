import { describe, expect, test } from 'vitest'
import { CONTRACT } from '../../../shared/contract/messages.ts'
import { appFor } from '../../setup/app.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople } from '../../setup/people.ts'

const own = ownDatabase()
const { ask, refused, person, issuer } = appWithPeople(() => own.db)
const withoutIssuer = appFor(() => own.db)

const signIn = async (who: Parameters<typeof issuer.tokenFor>[0]) =>
  ask('signIn', { token: await issuer.tokenFor(who) })

describe('signing in', () => {
  test('gives a session of eight hours', async () => {
    const { expires } = await signIn({ subject: 'hours', name: 'Hours' })
    const hours = (Date.parse(expires) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(7.9)
    expect(hours).toBeLessThanOrEqual(8)
  })

  test('finds the same person by the issuer’s id, whatever the name and address are now', async () => {
    const before = await signIn({ subject: 'one', name: 'Before', email: 'before@example.com' })
    const after = await signIn({ subject: 'one', name: 'After', email: 'after@example.com' })
    expect(after.person).toEqual({ id: before.person.id, name: 'After', email: 'after@example.com' })
  })

  test('takes an address that changed hands for another person', async () => {
    const first = await signIn({ subject: 'first', email: 'shared@example.com' })
    const second = await signIn({ subject: 'second', email: 'shared@example.com' })
    expect(second.person.id).not.toBe(first.person.id)
  })

  test.each([
    ['name and address', { name: 'Sam Example', email: 'sam@example.com' }, 'Sam Example'],
    ['an address alone', { email: 'sam.e@example.com' }, 'sam.e'],
    ['neither', {}, 'Somebody'],
  ])('with %s names the person', async (what, told, name) => {
    expect((await signIn({ subject: what, ...told })).person.name).toBe(name)
  })

  test('keeps a name that an earlier token told, when a later one tells none', async () => {
    await signIn({ subject: 'told', name: 'Told Once', email: 'told@example.com' })
    expect((await signIn({ subject: 'told' })).person).toMatchObject({ name: 'Told Once', email: 'told@example.com' })
  })

  test('twenty times at once makes one person', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => signIn({ subject: 'many', name: 'Many' })))
    expect(new Set(all.map((answer) => answer.person.id)).size).toBe(1)
  })

  test('is not possible where no issuer is set up', async () => {
    const token = await issuer.tokenFor({ subject: 'any' })
    const problem = await withoutIssuer.refused('/v1/sessions', { body: { contract: CONTRACT, token } })
    expect(problem.code).toBe('not-signed-in')
  })
})

describe('who I am', () => {
  test('is told with the workspaces that I belong to, the spreadsheet to its owner alone', async () => {
    const [owner, mentor, left] = [await person('Owner'), await person('Helper'), await person('Gone')]
    await own.db.pool.query(
      `INSERT INTO workspaces (id, owner_id, spreadsheet, name) VALUES ('w_mine', $1, 'sheet-1', 'My list')`,
      [owner.id],
    )
    await own.db.pool.query(
      `INSERT INTO members (workspace_id, person_id, role, mute, "left")
       VALUES ('w_mine', $1, 'owner', 'a', NULL), ('w_mine', $2, 'mentor', 'b', NULL), ('w_mine', $3, 'mentor', 'c', now())`,
      [owner.id, mentor.id, left.id],
    )
    const seen = { id: 'w_mine', name: 'My list', owner: 'Owner' }
    expect((await owner.ask('me')).workspaces).toEqual([{ ...seen, role: 'owner', spreadsheet: 'sheet-1' }])
    expect((await mentor.ask('me')).workspaces).toEqual([{ ...seen, role: 'mentor' }])
    expect((await left.ask('me')).workspaces).toEqual([])
  })

  test.each([
    ['no session', {}],
    ['an identity token for one', async () => ({ authorization: `Bearer ${await issuer.tokenFor({ subject: 'x' })}` })],
    ['something else', { authorization: 'Bearer something' }],
    ['a word that is no bearer', { authorization: 'Basic something' }],
  ])('is refused with %s', async (_, headers) => {
    const sent = { headers: typeof headers === 'function' ? await headers() : (headers as Record<string, string>) }
    expect((await refused('/v1/me', sent)).code).toBe('not-signed-in')
  })
})
