import { SESSION_COOKIE } from '../../../server/auth/session.ts'
import { encode, type HttpRequest } from '../../../shared/contract/encode.ts'
import { type Endpoint, type EndpointId, endpointIds, endpointOf } from '../../../shared/contract/endpoints.ts'
import { CONTRACT } from '../../../shared/contract/messages.ts'
import { callerNames, type CallerName } from './callers.ts'
import type { examples } from './examples.ts'
import type { Space } from './marks.ts'
import { type Ids, idsOf } from './ids.ts'

/** One request of the matrix. */
export interface Case {
  readonly caller: CallerName
  /** an endpoint's id, or a page's address */
  readonly asks: EndpointId | `/${string}`
  readonly rule: Rule
  /** the workspace that it asks about, and the one that it takes ids from */
  readonly at: Space
  readonly ids: Ids
  readonly request: HttpRequest
  /** how the session travels: a page's is in a cookie */
  readonly by: 'bearer' | typeof SESSION_COOKIE
}
export type Rule = Pick<Endpoint, 'method' | 'who' | 'role'>

/** Every endpoint and page as every caller, about either workspace, with the ids of either: each request once. */
export function casesOf(table: ReturnType<typeof examples>): Case[] {
  const cases = new Map<string, Case>()
  for (const caller of callerNames)
    for (const at of ['A', 'B'] as const)
      for (const ids of [idsOf('A'), idsOf('B')]) {
        const add = (one: Pick<Case, 'asks' | 'rule' | 'request' | 'by'>) => {
          const key = JSON.stringify([one.asks, caller, one.request.path, one.request.body])
          if (!cases.has(key)) cases.set(key, { caller, at, ids, ...one })
        }
        for (const asks of endpointIds)
          for (const takes of table[asks](idsOf(at).workspace, ids)) {
            const rule = endpointOf(asks)
            const all = { ...(rule.method === 'POST' && { contract: CONTRACT }), ...takes } as never
            add({ asks, rule, request: encode(asks, all), by: 'bearer' })
          }
        for (const [asks, role, path] of pages(idsOf(at).workspace, ids)) {
          const rule: Rule = { method: 'GET', who: 'member', ...(role && { role }) }
          add({ asks, rule, request: { method: 'GET', path, headers: { accept: 'text/html' } }, by: SESSION_COOKIE })
        }
      }
  return [...cases.values()]
}

/** What is read without the endpoints. */
const pages = (workspace: string, { row, invitationToken }: Ids) =>
  [
    ['/review', undefined, '/review'],
    ['/review/fills', undefined, '/review/fills'],
    ['/review/{workspace}', 'member', `/review/${workspace}`],
    ['/review/{workspace}/rebalance', 'member', `/review/${workspace}/rebalance`],
    ['/review/{workspace}/settings', 'member', `/review/${workspace}/settings`],
    ['/review/{workspace}/programs/{row}', 'member', `/review/${workspace}/programs/${row}`],
    ['/review/{workspace}/programs/{row}/{field}', 'member', `/review/${workspace}/programs/${row}/interest`],
    ['/review/{workspace}/programs/{row}/{field}', 'member', `/review/${workspace}/programs/${row}/notes`],
    ['/join/{token}', undefined, `/join/${encodeURIComponent(invitationToken)}`],
    ['/workspaces/{workspace}/activity.csv', 'member', `/workspaces/${workspace}/activity.csv`],
  ] as const
