import { expect, test } from 'vitest'
import type * as z from 'zod/mini'
import type { EndpointId } from '../../../shared/contract/endpoints.ts'
import type { Exchanges, SearchQuery } from '../../../shared/contract/messages.ts'
import type { schemas } from '../../../shared/contract/schemas.ts'

// The contract's types are written for the add-on without a schema library; the compiler holds the schemas to them.

/** a list without a length reads as a list; what is optional may be absent or undefined, as the schema library has it */
type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Field in keyof T]?: Loose<T[Field]> | undefined }
    : T
type Given<Id extends EndpointId> = Loose<z.output<(typeof schemas)[Id]['gives']>>
type Taken<Id extends EndpointId> = Loose<z.output<(typeof schemas)[Id]['takes']>>
type Covers<Wide, Narrow extends Wide> = [Wide, Narrow]

// each line fails to compile when a field of the schema is missing from the type, or has another kind of value
export type GivenByTypes = [
  Covers<Loose<Exchanges['lookup']['gives']>, Omit<Given<'lookup'>, 'results'>>,
  Covers<Loose<Exchanges['rollback']['gives']>, Given<'rollback'>>,
  Covers<Loose<Exchanges['import']['gives']>, Given<'import'>>,
  Covers<Loose<Exchanges['readyz']['gives']>, Given<'readyz'>>,
]
export type TakenByTypes = [
  Covers<Loose<Exchanges['import']['takes']>, Taken<'import'>>,
  Covers<Loose<Exchanges['rollback']['takes']>, Taken<'rollback'>>,
  Covers<Loose<SearchQuery>, Taken<'search'>>,
]
type SameFields<Id extends EndpointId, Side extends 'takes' | 'gives'> =
  | Exclude<keyof Exchanges[Id][Side], keyof z.output<(typeof schemas)[Id][Side]>>
  | Exclude<keyof z.output<(typeof schemas)[Id][Side]>, keyof Exchanges[Id][Side]>

/** fields that only one of type and schema has, for all endpoints */
type Odd = { [Id in EndpointId]: SameFields<Id, 'takes'> | SameFields<Id, 'gives'> }[EndpointId]

test('Types and schemas of the contract name the same fields', () => {
  const odd: [Odd] extends [never] ? 'none' : Odd = 'none'
  expect(odd).toBe('none')
})
