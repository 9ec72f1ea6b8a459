import { Failure, failureOf, type Told, timedOut } from './failure.ts'
import { worded } from './refusals.ts'
import type { EndpointId } from '../../shared/contract/endpoints.ts'
import { TAB_MARK } from '../../shared/tabs/own-tab.ts'
import type { Actions, Answer, Book, Question } from './seam.ts'

/** The script's deeds as promises: `await script.look({ sheetId })`. Every call ends, by answer or by time. */
export type Script = {
  readonly [Name in Exclude<keyof Actions, 'ask'>]: (
    // a deed that looks at nothing it was asked takes nothing
    ...asked: unknown extends Parameters<Actions[Name]>[0] ? [] : Given<Parameters<Actions[Name]>[0]>
  ) => Promise<ReturnType<Actions[Name]>>
} & { readonly ask: <Id extends EndpointId>(question: Question<Id>) => Promise<Answer<Id>> }

/** A question of which nothing has to be said may be left out. */
type Given<Asked> = {} extends Asked ? [asked?: Asked] : [asked: Asked]

/** The part of google.script.run that is used: one function, JSON text in and out. */
export interface Runner {
  withSuccessHandler(then: (answer: string) => void): Runner
  withFailureHandler(then: (thrown: unknown) => void): Runner
  api(name: string, json: string): void
}

/** @param patience milliseconds to wait for a deed */
export const createScript = (run: () => Runner, patience: (name: string) => number = patienceFor): Script =>
  new Proxy({} as Script, {
    get:
      (_, name: string) =>
      async (asked: unknown = {}) => {
        const answer = await ask(run, name, asked, patience(name))
        return name === 'look' ? trackersAlone(answer as Book) : answer
      },
  })

/** A list of our own, such as contacts, has columns of a tracker, and is none. */
const trackersAlone = (book: Book): Book => {
  const own = new Set(book.marks.flatMap(({ key, sheetId }) => (key === TAB_MARK ? [sheetId] : [])))
  return own.size === 0 ? book : { ...book, trackers: book.trackers.filter(({ sheetId }) => !own.has(sheetId)) }
}

const ask = (run: () => Runner, name: string, asked: unknown, patience: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut(Math.round(patience / 1000), writes.has(name))), patience)
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      finish()
    }
    const refuse = (thrown: unknown): void => settle(() => reject(failureOf(thrown)))
    try {
      run()
        .withSuccessHandler((answer) => settle(() => open(answer, resolve, reject)))
        .withFailureHandler(refuse)
        .api(name, JSON.stringify(asked))
    } catch (thrown) {
      refuse(thrown)
    }
  })

const open = (answer: string, resolve: (value: unknown) => void, reject: (failure: Failure) => void): void => {
  const parsed = parse(answer)
  if (parsed === undefined) reject(unreadable)
  else if (parsed.error !== undefined) reject(new Failure(worded(parsed.error)))
  else resolve(parsed.ok)
}

interface Envelope {
  ok?: unknown
  error?: Told
}

const parse = (answer: string): Envelope | undefined => {
  try {
    const value: unknown = JSON.parse(answer)
    return typeof value === 'object' && value !== null && ('ok' in value || 'error' in value)
      ? (value as Envelope)
      : undefined
  } catch {
    return undefined
  }
}

const unreadable = new Failure({
  code: 'unreadable',
  says: 'The add-on gave an answer that the sidebar cannot read.',
  do: 'Reload the spreadsheet: the sidebar may be older than the add-on.',
})

const writes: ReadonlySet<string> = new Set(['change', 'connect', 'refresh'])

// a script may run for minutes, a person should not have to; UrlFetch itself waits up to 60 s
const patienceFor = (name: string): number => (name === 'selection' ? 15_000 : name === 'change' ? 90_000 : 70_000)
