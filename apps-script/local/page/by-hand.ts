import type { Change } from '../book/changes.ts'
import type { LocalDocument } from '../document.ts'
import type { Run } from '../messages.ts'
import { dailyQuota, emptyStores, type Host } from '../world/host.ts'
import { makeSpreadsheetApp } from '../world/spreadsheet-app.ts'
import { makeContext } from '../world/context.ts'
import type { User } from '../world/host.ts'

export type SpreadsheetApp = ReturnType<typeof makeSpreadsheetApp>

/**
 * What a person does by a menu of the page is what a script would do, with the same refusals: worked out on a copy, and
 * given as changes.
 */
export const byHand = (
  document: LocalDocument,
  active: Run['active'],
  user: User,
  deed: (app: SpreadsheetApp) => void,
): Change[] => {
  const changes: Change[] = []
  const nothing = (): never => {
    throw new Error('A menu of the page asks nobody.')
  }
  const host: Host = {
    document: structuredClone(document),
    manifest: {},
    user,
    stores: emptyStores(),
    quota: dailyQuota(),
    realm: { Date, Error },
    changed: (change) => void changes.push(structuredClone(change)),
    flush: () => undefined,
    http: nothing,
    html: nothing,
    show: nothing,
    ask: nothing,
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    sleep: () => undefined,
    log: () => undefined,
  }
  deed(makeSpreadsheetApp(makeContext(host, { mode: 'FULL', active })))
  return changes
}
