import { randomUUID } from 'node:crypto'
import type { Change } from '../../../apps-script/local/book/changes.ts'
import type { LocalCell, LocalDocument, LocalSheet, Scalar } from '../../../apps-script/local/document.ts'
import {
  dailyQuota,
  emptyStores,
  type Execution,
  type Host,
  type HttpRequest,
  type Question,
  type Shown,
} from '../../../apps-script/local/world/host.ts'

/** A host that remembers what the script did and showed. */
export interface TestHost extends Host {
  changes: Change[]
  shown: Shown[]
  asked: HttpRequest[]
  questions: Question[]
  lines: string[]
}

/** A host for tests: the clock stands still unless told, the network is unreachable unless lent, and every answer is yes. */
export const testHost = (document: LocalDocument, parts: Partial<Host> = {}): TestHost => {
  const [changes, shown, asked, lines]: [Change[], Shown[], HttpRequest[], string[]] = [[], [], [], []]
  const questions: Question[] = []
  const http = parts.http ?? ((requests) => requests.map(() => ({ unreachable: 'No network in this test.' })))
  return {
    manifest: { oauthScopes: ['openid', 'https://www.googleapis.com/auth/userinfo.email'], timeZone: 'Etc/UTC' },
    user: {
      email: 'applicant@example.com',
      locale: 'en',
      temporaryKey: 'key-1',
      identityToken: 'header.body.signature',
    },
    stores: emptyStores(),
    quota: dailyQuota(),
    realm: { Date, Error },
    html: () => undefined,
    now: () => Date.UTC(2026, 8, 3, 12),
    uuid: randomUUID,
    sleep: () => undefined,
    flush: () => undefined,
    ...parts,
    document,
    changes,
    shown,
    asked,
    questions,
    lines,
    changed: (change) => void changes.push(change),
    show: (event) => void shown.push(event),
    ask: (question) => {
      questions.push(question)
      return parts.ask?.(question) ?? question.buttons[0] ?? 'CLOSE'
    },
    log: (level, words) => void lines.push(`${level}: ${words.join(' ')}`),
    http: (requests) => {
      asked.push(...requests)
      return http(requests)
    },
  }
}

/** A file with one sheet for each entry: rows of values, a formula where the text begins with `=`. */
export const testDocument = (
  sheets: Record<string, (Scalar | null | LocalCell)[][]>,
  parts: Partial<LocalDocument> = {},
): LocalDocument => ({
  version: 1,
  id: 'test-file',
  name: 'Test file',
  locale: 'en_US',
  timeZone: 'Asia/Karachi',
  sheets: Object.entries(sheets).map(([name, rows], index): LocalSheet => ({
    id: index + 1,
    name,
    rows: 1000,
    columns: 26,
    cells: rows.map((row) => row.map(testCell)),
  })),
  names: {},
  metadata: [],
  properties: {},
  ...parts,
})

const testCell = (value: Scalar | null | LocalCell): LocalCell => {
  if (value === null) return {}
  if (typeof value === 'object') return value
  return typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value }
}

/** An execution with A1 of the first sheet selected. */
export const testExecution = (mode: Execution['mode'] = 'FULL', row = 1, column = 1): Execution => ({
  mode,
  active: { sheet: 1, box: { row, column, rows: 1, columns: 1 } },
})
