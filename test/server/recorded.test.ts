import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../../server/root.ts'
import { decode } from '../../shared/contract/encode.ts'
import { endpointOf } from '../../shared/contract/endpoints.ts'
import { CONTRACT, OLDEST_CONTRACT } from '../../shared/contract/messages.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'

// Bodies that released add-ons send. They are never edited: an add-on in somebody's sheet is not updated by us.
const own = ownDatabase()
const { send } = appFor(() => own.db)
const folder = inRoot('test/server/recorded')
const bodies = readdirSync(folder).flatMap((contract) =>
  readdirSync(`${folder}/${contract}`).map(
    (file) => [contract, file.replace('.json', '') as 'score' | 'lookup'] as const,
  ),
)

test.each(bodies)('An add-on of %s still gets its answer to %s', async (contract, id) => {
  const text = readFileSync(`${folder}/${contract}/${id}.json`, 'utf8')
  const response = await send(endpointOf(id).path, { text })
  const answer = decode(id, { status: response.status, text: await response.text() })
  const { rows, keys } = JSON.parse(text) as { rows?: unknown[]; keys?: unknown[] }
  expect(answer.results).toHaveLength((rows ?? keys ?? []).length)
})

test('The contracts that are served are the current one and at most two before it', () => {
  expect(CONTRACT - OLDEST_CONTRACT).toBeLessThanOrEqual(2)
  const recorded = new Set(bodies.map(([contract]) => contract))
  for (let contract = OLDEST_CONTRACT; contract <= CONTRACT; contract++)
    expect(recorded).toContain(`contract-${contract}`)
})
