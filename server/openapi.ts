import * as z from 'zod/mini'
import { type EndpointId, endpointIds, endpointOf } from '../shared/contract/endpoints.ts'
import { CONTRACT } from '../shared/contract/messages.ts'
import { type ProblemCode, problemKinds } from '../shared/contract/problems.ts'
import { fromTracker, schemas } from '../shared/contract/schemas.ts'
import { columnIds, columnOf } from '../shared/tracker/columns.ts'
import { percent } from '../shared/tracker/kinds.ts'
import { fieldOf, profileIds } from '../shared/tracker/profile.ts'
import { examples } from './openapi-examples.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document, made from the contract and the tracker's columns. */
export function openapi(): Json {
  const paths: Record<string, Json> = {}
  for (const id of endpointIds) {
    const { path, method } = endpointOf(id)
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(id) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'IMGFIT',
      version: String(CONTRACT),
      description:
        'Scores US residency programs for International Medical Graduates and looks programs up. A field that is absent is unknown; unknown fields of a request are refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: { Row: row(), Profile: profile(), Problem: problem() },
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The session that POST /v1/sessions answers with.' },
      },
    },
  }
}

function operation(id: EndpointId): Json {
  const { method, path, who, about, problems } = endpointOf(id)
  const takes = jsonSchema(schemas[id].takes) as { properties?: Record<string, Json>; required?: string[] }
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''))
  const properties = Object.entries(takes.properties ?? {})
  const parameters = properties
    .filter(([name]) => inPath.has(name) || method === 'GET')
    .map(([name, schema]): Json => {
      const place = inPath.has(name) ? 'path' : 'query'
      return { name, in: place, required: takes.required?.includes(name) ?? false, schema }
    })
  const body = { ...takes, properties: Object.fromEntries(properties.filter(([name]) => !inPath.has(name))) }
  const required = takes.required?.filter((name) => !inPath.has(name)) ?? []
  const example = examples[id]
  if (about.includes('Idempotency-Key')) parameters.push(idempotencyKey(who === 'operator'))
  return {
    operationId: id,
    summary: about,
    'x-who': who,
    ...(who === 'member' ? { security: [{ session: [] }] } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(method === 'POST'
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: { ...body, required }, ...(example && { example }) },
            },
          },
        }
      : {}),
    responses: { 200: reply('The answer', jsonSchema(schemas[id].gives)), ...refusals(problems) },
  }
}

const idempotencyKey = (required: boolean): Json => ({
  name: 'Idempotency-Key',
  in: 'header',
  required,
  description:
    'A name for this change, 8 to 100 letters, figures, - and _: sent again with it, it is carried out once.',
  schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' },
})

/** one entry a status, as OpenAPI has it, naming the codes that share it */
function refusals(codes: readonly ProblemCode[]): Json {
  const all: ProblemCode[] = [...codes, 'too-many-requests', 'internal']
  const statuses = [...new Set(all.map((code) => problemKinds[code].status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const said = all
        .filter((code) => problemKinds[code].status === status)
        .map((code) => `${code}: ${problemKinds[code].title}.`)
      return [status, reply(said.join(' '), { $ref: '#/components/schemas/Problem' }, 'application/problem+json')]
    }),
  )
}

function reply(description: string, schema: unknown, type = 'application/json'): Json {
  return { description, content: { [type]: { schema } } }
}

function jsonSchema(schema: z.ZodMiniType): Json {
  const json = z.toJSONSchema(schema, {
    // what a query arrives as is text; what it means stands in the transform's input
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      const named = Object.entries(fromTracker).find(([, known]) => known === zodSchema)
      if (named) made.$ref = `#/components/schemas/${named[0]}`
    },
  })
  delete json.$schema
  return json as Json
}

/** A value of a row may also be what sources disagree about. */
function row(): Json {
  const fields = columnIds.filter((id) => columnOf(id).who !== 'result' || id === 'rowId')
  return strictObject(
    'One program on a tracker. A field that is absent is unknown.',
    fields.map((id) => {
      const { kind, header, note } = columnOf(id)
      const oneOf = { type: 'array', minItems: 2, maxItems: 6, items: kind.json, description: 'What sources say.' }
      const disagreeing = { type: 'object', properties: { oneOf }, required: ['oneOf'], additionalProperties: false }
      const unit = kind === percent ? ' In percent, 0 to 100.' : ''
      return [id, { title: header, description: note + unit, anyOf: [kind.json, disagreeing] }]
    }),
  )
}

function profile(): Json {
  return strictObject(
    'One applicant. A field that is absent is unknown.',
    profileIds.map((id) => {
      const { kind, title, note } = fieldOf(id)
      return [id, { title, description: note, ...kind.json }]
    }),
  )
}

function strictObject(description: string, properties: [string, Json][]): Json {
  return { type: 'object', description, properties: Object.fromEntries(properties), additionalProperties: false }
}

function problem(): Json {
  const text = (description: string): Json => ({ type: 'string', description })
  const item = {
    type: 'object',
    properties: {
      row: { type: 'integer', minimum: 1, description: 'Row of the sheet, from 1: row 1 is rows[0].' },
      field: text('The field, such as profile.step2 or signals[0].level.'),
      says: text('What is wrong with it, in a sentence that goes on from its name.'),
    },
    required: ['field', 'says'],
  }
  return {
    type: 'object',
    description: 'A refusal, as RFC 9457 has it.',
    properties: {
      type: text('urn:imgfit:problem: and the code.'),
      title: text('What kind of refusal it is.'),
      status: { type: 'integer', description: 'The HTTP status.' },
      detail: text('What was wrong with this request, in a sentence.'),
      code: { ...text('The kind, for programs; a code never changes its meaning.'), enum: Object.keys(problemKinds) },
      todo: text('What to do about it.'),
      requestId: text('Names this request in the server’s log.'),
      problems: { type: 'array', items: item, description: 'Every field that does not fit, 50 at most.' },
    },
    required: ['type', 'title', 'status', 'detail', 'code', 'todo', 'requestId'],
  }
}
