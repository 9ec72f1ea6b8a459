import { type Desk, Refusal } from './desk.ts'
import { actions } from './index.ts'

/** What an answer may be instead of a value. */
export interface Told {
  readonly code: string
  readonly says: string
}

/** The one door of the sidebar: JSON text in, JSON text out, so that no Date can make a call vanish. */
export const answer = (name: string, json: string, desk: () => Desk): string => {
  try {
    if (!Object.keys(actions).includes(name)) throw new Refusal('unknown-deed', name)
    const act = actions[name as keyof typeof actions] as (asked: unknown, desk: Desk) => unknown
    return JSON.stringify({ ok: act(JSON.parse(json || '{}'), desk()) })
  } catch (error) {
    return JSON.stringify({ error: toldOf(error) })
  }
}

const toldOf = (error: unknown): Told => {
  if (!(error instanceof Error)) return { code: 'failed', says: String(error) }
  const { code = 'failed', message } = error as Partial<Refusal> & Error
  return { code, says: message }
}
