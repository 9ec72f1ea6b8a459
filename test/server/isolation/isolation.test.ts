import { beforeAll, expect, test } from 'vitest'
import { endpointIds } from '../../../shared/contract/endpoints.ts'
import { ownDatabase } from '../../setup/database.ts'
import { examples } from './examples.ts'
import { type Found, runMatrix } from './matrix.ts'
import { idsOf } from './ids.ts'
import { sharings } from './sharings.ts'

const own = ownDatabase()
let found: Found
beforeAll(async () => {
  found = await runMatrix(own.db, sharings)
}, 300_000)

test('Nobody is told or changes what is not theirs', () => {
  expect(found.leaks).toEqual([])
})

test('No request makes the server fail', () => {
  expect(found.failures).toEqual([])
})

test('Every endpoint of the contract is asked', () => {
  const table = examples('')
  const ids = idsOf('A')
  expect(endpointIds.filter((id) => !(table[id]?.(ids.workspace, ids).length > 0))).toEqual([])
})

test('Every endpoint and page answers somebody, so that its silence to others is no accident', () => {
  expect(found.silent).toEqual([])
})
