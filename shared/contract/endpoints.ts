import { memberEndpoints } from './member-endpoints.ts'
import type { Exchanges } from './messages.ts'
import type { ProblemCode } from './problems.ts'
import { routes } from './routes.ts'

/** Who may call: anyone; a sheet by its token; a signed-in person; the operator, from the server's own machine. */
export type Who = 'anyone' | 'document' | 'member' | 'operator'

export interface Endpoint {
  readonly method: 'GET' | 'POST'
  /** `{name}` stands for one segment */
  readonly path: string
  readonly who: Who
  /** One sentence for the reference page. */
  readonly about: string
  /** What it may refuse with, besides what any address may (too many requests, the server failed). */
  readonly problems: readonly ProblemCode[]
  /** Whose it is within the workspace that its path names. */
  readonly role?: 'owner' | 'member'
}

export type EndpointId = keyof Exchanges

const body = ['broken-json', 'wrong-content-type', 'too-large', 'contract-not-served', 'does-not-fit'] as const

/** Every endpoint, once. What each takes and gives is in `messages.ts` as types and in `schemas.ts` as schemas. */
export const endpoints = {
  score: {
    ...routes.score,
    who: 'anyone',
    about: 'Scores up to 1,000 rows for one profile; what a row leaves blank is completed from the program database.',
    problems: [...body, 'token-revoked', 'too-slow', 'not-ready'],
  },
  lookup: {
    ...routes.lookup,
    who: 'anyone',
    about: 'Finds the programs meant by up to 1,000 codes or names, with a confidence and at most three guesses each.',
    problems: [...body, 'token-revoked', 'not-ready'],
  },
  search: {
    ...routes.search,
    who: 'anyone',
    about: 'Searches programs by specialty, place, size, visa, share of IMGs and text, a page at a time.',
    problems: ['does-not-fit', 'not-ready'],
  },
  program: {
    ...routes.program,
    who: 'anyone',
    about: 'One program by its id or a code: its facts, where each comes from, and where sources disagree.',
    problems: ['program-unknown', 'does-not-fit', 'not-ready'],
  },
  plan: {
    ...routes.plan,
    who: 'anyone',
    about: 'The list for the money out of up to 6,000 rows: chances, order, cost, signals and where it may stop.',
    problems: [...body, 'too-slow', 'not-ready'],
  },
  calibration: {
    ...routes.calibration,
    who: 'anyone',
    about: 'How chances that were said compare with what came, by outcomes that people gave; never of fewer than five.',
    problems: ['does-not-fit'],
  },
  import: {
    ...routes.import,
    who: 'operator',
    about: 'Checks files of programs and, when confirmed, stores them in one transaction. Takes an Idempotency-Key.',
    problems: [...body, 'not-allowed', 'import-refused'],
  },
  rollback: {
    ...routes.rollback,
    who: 'operator',
    about: 'Takes one import back as a whole. Taking it back twice is the same as once.',
    problems: [...body, 'not-allowed', 'import-unknown'],
  },
  healthz: {
    ...routes.healthz,
    who: 'anyone',
    about: 'Says that the process is alive.',
    problems: [],
  },
  readyz: {
    ...routes.readyz,
    who: 'anyone',
    about: 'Says whether the program database can be read.',
    problems: ['not-ready'],
  },
  ...memberEndpoints,
} as const satisfies Record<EndpointId, Endpoint>

export const endpointIds = Object.keys(endpoints) as EndpointId[]
export const endpointOf = (id: EndpointId): Endpoint => endpoints[id]
