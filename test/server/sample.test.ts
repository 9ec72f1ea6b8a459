import { pino } from 'pino'
import { expect, test } from 'vitest'
import { sampleOrigin, samplePrograms } from '../../prisma/sample.ts'
import { createCatalogue } from '../../server/programs/catalogue.ts'
import { rollBackImport } from '../../server/programs/rollback.ts'
import { loadSample } from '../../server/sample.ts'
import { ownDatabase } from '../setup/database.ts'

const own = ownDatabase()
const now = () => createCatalogue({ pool: own.db.pool, log: pino({ level: 'silent' }) }).current()

test('Processes that start at once store the sample once, each fact with its source and day', async () => {
  const loaded = await Promise.all([loadSample(own.db), loadSample(own.db)])
  expect(loaded.filter(Boolean)).toHaveLength(1)
  const { programs } = await now()
  expect(programs.size).toBe(samplePrograms.length)
  for (const { facts } of programs.values())
    for (const fact of Object.values(facts))
      expect(fact).toMatchObject({
        source: sampleOrigin.source,
        licence: 'open',
        day: expect.stringMatching(/^202\d/) as string,
      })
})

test('What the sample says two ways on one day stays open, and an older day gives way', async () => {
  const { byKey } = await now()
  for (const { codes, said } of samplePrograms.filter(({ said }) => said.length > 1)) {
    const facts = byKey.get(codes[0]?.value ?? '')?.facts ?? {}
    const [first, other] = said
    const field = Object.keys(other?.facts ?? {})[0] as 'visas'
    expect(facts[field]?.value).toEqual(first?.facts[field])
    expect(facts[field]?.disputed !== undefined).toBe(first?.day === other?.day)
  }
})

test('Taken back, it does not come again', async () => {
  const { rows } = await own.db.pool.query<{ id: string }>('SELECT id FROM imports')
  await rollBackImport(own.db.pool, rows[0]?.id ?? '')
  expect((await now()).programs.size).toBe(0)
  expect(await loadSample(own.db)).toBe(false)
})
