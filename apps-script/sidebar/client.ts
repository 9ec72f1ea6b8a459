import { explain } from './deeds/explain.ts'
import { freeResults } from './deeds/free-results.ts'
import { newTracker } from './deeds/new-tracker.ts'
import { profile } from './deeds/profile.ts'
import { program } from './deeds/program.ts'
import { refresh } from './deeds/refresh.ts'
import { saveProfile } from './deeds/save-profile.ts'
import { search } from './deeds/search.ts'
import { state } from './deeds/state.ts'
import { useTab } from './deeds/use-tab.ts'
import { createScript, type Runner, type Script } from './script.ts'

/** The deeds that are thought out here, as looks and changes of the script. */
const deeds = { explain, freeResults, newTracker, profile, program, refresh, saveProfile, search, state, useTab }

type Deeds = typeof deeds
type Asked<Name extends keyof Deeds> = Parameters<Deeds[Name]> extends [Script, ...infer Asked] ? Asked : []

/** What panels may do: `await client.explain({ sheetId, row })`, and the script's own `look`, `change` and `ask`. */
export type Client = Pick<Script, 'ask' | 'change' | 'connect' | 'identity' | 'look' | 'selection' | 'wide'> & {
  readonly [Name in keyof Deeds]: (...asked: Asked<Name>) => ReturnType<Deeds[Name]>
}

/** @param patience milliseconds to wait for one call of the script */
export const createClient = (run: () => Runner, patience?: (name: string) => number): Client => {
  const script = createScript(run, patience)
  const { ask, change, connect, identity, look, selection, wide } = script
  const composed = Object.entries(deeds).map(([name, deed]) => [
    name,
    (...asked: unknown[]) => (deed as (script: Script, ...asked: unknown[]) => unknown)(script, ...asked),
  ])
  return {
    ask,
    change,
    connect,
    identity,
    look,
    selection,
    wide,
    ...(Object.fromEntries(composed) as object),
  } as Client
}
