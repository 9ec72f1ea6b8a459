import { compile, defaultRules, explain } from '../../../shared/rules/index.ts'
import type { HttpReply, HttpRequest } from '../../../shared/contract/encode.ts'
import type { ScoreRequest } from '../../../shared/contract/messages.ts'
import { givenChances, tracedChances } from '../../../shared/list/chance/given.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import type { Server } from './street.ts'

export const profile: Profile = { season: 2027, asOf: '2026-11-23', imgType: 'non-US IMG', needsVisa: 'yes' }

export const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    program: `Program ${at}`,
    specialty: 'Internal Medicine',
    imgPercent: at % 100,
  }))

/** A server that answers contract 1 with a database of its own, which knows a little of every program. */
export const scoring =
  (database = 'd1', rules: string = defaultRules.version, known: Row = {}): Server =>
  ({ body = '' }) => {
    const { profile: me, rows, trace = false, chance = false } = JSON.parse(body) as ScoreRequest
    const judge = compile(me)
    const chanceOf = (trace ? tracedChances : givenChances)(me)
    const results = rows.map((row) => ({
      ...judge.score(row),
      why: 'said by the server',
      ...(trace ? { trace: explain(judge, row) } : {}),
      ...(chance ? { chance: chanceOf({ ...row, ...known }) } : {}),
    }))
    return reply({ contract: 1, rules, season: 2027, database, results })
  }

export const reply = (json: unknown, status = 200): HttpReply => ({ status, text: JSON.stringify(json) })

export const problem = (status: number, code: string, detail = 'It did not work.'): HttpReply =>
  reply({ type: 'about:blank', title: '', status, detail, code, todo: 'Try again.', requestId: 'r1' }, status)

/** Answers in turn; the last answer stays. */
export const inTurn = (...servers: Server[]): Server => {
  let turn = 0
  return (request: HttpRequest) => (servers[Math.min(turn++, servers.length - 1)] as Server)(request)
}

export const unreachable: Server = () => {
  throw new Error('Exception: Address unavailable: http://server.example/')
}
