import { expect, test } from 'vitest'
import { ownDatabase } from '../setup/database.ts'
import { appWithPeople } from '../setup/people.ts'
import { openFor } from '../setup/workspace.ts'

const own = ownDatabase()
const { person, send, refused } = appWithPeople(() => own.db)

const outcomes = {
  season: 2027,
  consent: true,
  basis: 'snapshot',
  day: '2026-09-20',
  applications: [{ said: 0.1, came: false }],
}

test('a text that the database cannot keep is refused by the field that holds it', async () => {
  const owner = await person('Owner')
  const workspace = await openFor(owner)
  const opens = { spreadsheet: 's-9', name: 'My \0 list', zone: 'Asia/Karachi' }
  expect(await owner.refused('openWorkspace', opens)).toMatchObject({
    status: 422,
    code: 'does-not-fit',
    problems: [{ field: 'name', says: expect.stringContaining('Take it out') }],
  })
  expect(await owner.refused('comment', { workspace, anchor: {}, text: 'nothing \0 at all' })).toMatchObject({
    problems: [{ field: 'text' }],
  })
  const row = { row: 'r_1', name: 'Sample', values: { program: 'half \ud800 of a pair' } }
  expect(await owner.refused('sync', { workspace, rows: [row] })).toMatchObject({
    problems: [{ field: 'rows[0].values.program' }],
  })
  expect(await owner.refused('giveOutcomes', { ...outcomes, workspace: 'w\0' })).toMatchObject({
    problems: [{ field: 'workspace' }],
  })
  expect(await refused('/v1/imports/%00/rollback', { body: { contract: 1 } })).toMatchObject({
    problems: [{ field: 'id' }],
  })
})

test('whole pairs are kept', async () => {
  const owner = await person('Owner')
  const workspace = await openFor(owner)
  const { thread } = await owner.ask('comment', { workspace, anchor: {}, text: 'a pair: 😀' })
  expect(thread.messages[0]?.text).toBe('a pair: 😀')
})

test('an address that can be no link of a mail is none', async () => {
  expect((await send('/mute/%00')).status).toBe(404)
})
