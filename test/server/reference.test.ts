import { describe, expect, test } from 'vitest'
import { openapi } from '../../server/openapi.ts'
import { examples } from '../../server/openapi-examples.ts'
import { type EndpointId, endpointOf } from '../../shared/contract/endpoints.ts'
import { ownDatabase } from '../setup/database.ts'
import { appWithPeople } from '../setup/people.ts'
import { openFor } from '../setup/workspace.ts'

const own = ownDatabase()
const { ask, person } = appWithPeople(() => own.db)

interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}
interface Content {
  readonly content: Readonly<Record<string, { readonly schema: Schema; readonly example?: object }>>
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

const document = openapi() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
const operationOf = (id: EndpointId): Operation => {
  const { path, method } = endpointOf(id)
  return document.paths[path]?.[method.toLowerCase()] as Operation
}

/** Fields without a word about them, by their path. */
const unsaid = (schema: Schema, path: string): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const here = `${path}.${name}`
    const isSaid = one.$ref !== undefined || (one.description ?? '').length > 8
    return [...(isSaid ? [] : [here]), ...unsaid(one, here)]
  }),
  ...(schema.items ? unsaid(schema.items, `${path}[]`) : []),
  ...(schema.anyOf ?? []).flatMap((one) => unsaid(one, path)),
]

describe('the reference', () => {
  const told = ['score', 'plan', 'calibration', 'outcomes', 'giveOutcomes', 'takeBackOutcomes'] as const
  test.each(told)('%s says of each field, sent and given, what it is and in what unit', (id) => {
    const { requestBody, responses } = operationOf(id)
    const bodies = [requestBody, responses['200']].flatMap((one) => one?.content['application/json'] ?? [])
    expect(bodies.flatMap(({ schema }) => unsaid(schema, id))).toEqual([])
  })

  test('of a row, a profile and a refusal it says the same', () => {
    const { Row, Profile, Problem } = document.components.schemas
    // a limit that is one of several things says of itself what it is
    const ofLimits = /\.(at|strict)$/
    for (const one of [Row, Profile, Problem])
      expect(unsaid(one as Schema, '').filter((path) => !ofLimits.test(path))).toEqual([])
    // 40 and 0.4 are both numbers, and only one of them is meant
    expect(Row?.properties?.['imgPercent']?.description).toContain('percent, 0 to 100')
  })

  test('a change says that it takes a key', () => {
    for (const id of ['giveOutcomes', 'takeBackOutcomes', 'import'] as const)
      expect(operationOf(id).parameters).toContainEqual(
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: id === 'import' }),
      )
  })

  test.each(['score', 'plan'] as const)('its example of %s can be sent as it stands', async (id) => {
    const example = operationOf(id).requestBody?.content['application/json']?.example as Record<string, unknown>
    const answer = await ask(id, example)
    if ('lines' in answer) expect(answer.lines.map(({ row }) => row)).toEqual(expect.arrayContaining([0, 1]))
    else expect(answer.results.map(({ chance }) => chance?.status)).toEqual(['prior only', 'prior only'])
  })

  test('its examples of what members send can be sent as they stand', async () => {
    const owner = await person('Reader')
    const workspace = await openFor(owner)
    const sent = (['giveOutcomes', 'takeBackOutcomes'] as const).map(
      (id) => operationOf(id).requestBody?.content['application/json']?.example,
    )
    const { given } = await owner.ask('giveOutcomes', { workspace, ...sent[0] })
    expect(given).toMatchObject({ applications: 2, invitations: 1, match: true })
    expect(await owner.ask('takeBackOutcomes', { workspace, ...sent[1] })).toMatchObject({ deleted: 3 })
  })

  test('every example is of an endpoint that takes a body', () => {
    for (const id of Object.keys(examples) as EndpointId[]) expect(endpointOf(id).method).toBe('POST')
  })
})
