import { parseArgs } from 'node:util'
import { licences, type Licence, type Trust, trustOrder } from '../../../shared/facts/index.ts'
import { isDay } from '../../../shared/tracker/cell.ts'

export const usage = `Usage: npm run import -- [options] FILES|FOLDER

Reads CSV, TSV and XLSX files into the program database: checks them whole, reports, and stores when you confirm.

  --source NAME     who says it; the name of the folder or file when absent
  --url ADDRESS     where it can be read
  --map FILE        JSON { "Their header": "imgPercent", "Another": null } for headers that are not recognised
  --trust CLASS     ${trustOrder.join(', ')}
  --licence CLASS   ${licences.filter((licence) => licence !== 'private-reading').join(', ')}
  --season YEAR     the Match season that the files speak of
  --day DAY         the day they were observed, 2026-09-03
  --report FILE     writes every problem to a CSV file
  --yes             stores without asking
  --list            lists what was imported
  --rollback ID     takes one import back

Without a terminal and without --yes nothing is stored, and the exit code is 2.
`

/** A command line that cannot be understood; its message says why. */
export class UsageError extends Error {}

export type ImportCommand = {
  do: 'import'
  paths: string[]
  yes: boolean
  mapFile?: string
  reportFile?: string
  about: { source?: string; url?: string; trust?: Trust; licence?: Licence; season?: number; day?: string }
}
export type Command = ImportCommand | { do: 'help' } | { do: 'list' } | { do: 'rollback'; id: string }

/** @throws UsageError */
export function readArguments(args: string[]): Command {
  const { values, positionals } = parsed(args)
  if (values.help) return { do: 'help' }
  if (values.list) return { do: 'list' }
  if (values.rollback !== undefined) return { do: 'rollback', id: values.rollback }
  if (positionals.length === 0) throw new UsageError('Name the files or the folder to import.')
  const { source, url, season, day } = values
  requireForm('season', season, /^20\d\d$/.test(season ?? ''), 'a year such as 2024')
  requireForm('day', day, isDay(day), 'a day such as 2026-09-03')
  const trust = oneOf('trust', trustOrder, values.trust)
  const licence = oneOf('licence', licences, values.licence)
  if (licence === 'private-reading')
    throw new UsageError('A private reading stays in the sheet of whoever read it; it is not stored for others.')
  return {
    do: 'import',
    paths: positionals,
    yes: values.yes ?? false,
    ...defined({ mapFile: values.map, reportFile: values.report }),
    about: defined({ source, url, trust, licence, day, season: season === undefined ? undefined : Number(season) }),
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    source: text,
    url: text,
    map: text,
    trust: text,
    licence: text,
    season: text,
    day: text,
    report: text,
    rollback: text,
    yes: flag,
    list: flag,
    help: flag,
  }
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] ?? '', { cause: error })
  }
}

function requireForm(name: string, said: string | undefined, fits: boolean, form: string) {
  if (said !== undefined && !fits) throw new UsageError(`--${name} is "${said}"; it takes ${form}.`)
}

function oneOf<T extends string>(name: string, known: readonly T[], said: string | undefined): T | undefined {
  if (said === undefined) return undefined
  const found = known.find((one) => one === said)
  if (!found) throw new UsageError(`--${name} is "${said}"; it takes one of ${known.join(', ')}.`)
  return found
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
}
