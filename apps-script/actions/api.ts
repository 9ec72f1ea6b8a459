import type { Desk } from './desk.ts'
import { Refusal } from './desk.ts'
import { actions } from './index.ts'

/** What an answer may be instead of a value. */
export interface Told {
  readonly code: string
  readonly says: string
  readonly do?: string | undefined
  /** By which the server knows the request that it refused. */
  readonly requestId?: string | undefined
}

/** The one door of the sidebar: JSON text in, JSON text out, so that no Date can make a call vanish. */
export const answer = (name: string, json: string, desk: () => Desk): string => {
  try {
    const act = (actions as Readonly<Record<string, (asked: never, desk: Desk) => unknown>>)[name]
    if (act === undefined || !Object.keys(actions).includes(name))
      throw new Refusal(
        'unknown-deed',
        `The add-on has no "${name}".`,
        'Reload the spreadsheet: the sidebar may be newer.',
      )
    const asked = (json === '' ? {} : JSON.parse(json)) as never
    return JSON.stringify({ ok: act(asked, desk()) ?? null })
  } catch (error) {
    return JSON.stringify({ error: toldOf(error) })
  }
}

const toldOf = (error: unknown): Told => {
  if (error instanceof Refusal)
    return { code: error.code, says: error.message, do: error.todo, requestId: error.requestId }
  const words = error instanceof Error ? error.message : String(error)
  if (/lock timeout/i.test(words))
    return { code: 'busy', says: 'Another change to this file is still being written.', do: 'Try again in a moment.' }
  if (/permission|authori[sz]ation/i.test(words))
    return {
      code: 'permission',
      says: `Google did not allow it: ${words}`,
      do: 'Open the file with one Google account only, and open IMGFIT from the menu.',
    }
  return { code: 'failed', says: words, do: 'Try again. If it stays, reload the spreadsheet.' }
}
