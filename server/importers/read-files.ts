import { createHash } from 'node:crypto'
import type { Licence, Trust } from '../../shared/facts/index.ts'
import type { Batch, Incoming } from '../programs/batch.ts'
import type { HeaderMap } from './header-map.ts'
import { readNationalList } from './national-list.ts'
import { roleOf } from './national-tables.ts'
import { openFiles } from './open.ts'
import type { Part, TableCount } from './part.ts'
import { readProgramList } from './program-list.ts'
import type { Remark, SourceFile } from './table.ts'

export type ImportOptions = {
  source: string
  url?: string
  map?: HeaderMap
  trust?: Trust
  licence?: Licence
  season?: number
  day?: string
  /** told how much of the files is read, from 0 to 1 */
  onStep?: (share: number) => void
}

export type Read = {
  batch: Batch
  counts: ReadCounts
  /** what is passed over on purpose: personal data, an applicant's own columns, columns nobody knows */
  notes: Remark[]
  /** a national list's own tables; together with the rows of other lists they are all rows */
  tables: TableCount[]
}
/** `rows` = rows that were taken + `repeats` + `leftOut` */
export type ReadCounts = {
  files: number
  rows: number
  taken: number
  repeats: number
  leftOut: number
  problems: number
}

/** Reads files into one batch: the whole of them is checked, and nothing is stored. Never throws for what a file holds. */
export async function readFiles(files: readonly SourceFile[], options: ImportOptions): Promise<Read> {
  const { onStep = () => {} } = options
  const opened = await openFiles(files)
  onStep(0.2)
  const map: HeaderMap = options.map ?? new Map()
  const roles = opened.tables.map((table) => ({ table, role: roleOf(table) }))
  const national = roles.flatMap(({ table, role }) => (role ? [{ table, role }] : []))
  const parts = [
    ...(national.length > 0 ? [readNationalList(national)] : []),
    ...roles
      .filter(({ role }) => !role)
      .map(({ table }, at, lists) => {
        const part = readProgramList(table, map)
        onStep(0.2 + (0.8 * (at + 1)) / lists.length)
        return part
      }),
  ]
  onStep(1)
  const { programs, repeats } = withoutRepeats(parts)
  const report = [...opened.problems, ...parts.flatMap(({ problems }) => problems)]
  const rows = total(parts, ({ rows }) => rows)
  const leftOut = total(parts, ({ leftOut }) => leftOut)
  return {
    batch: {
      source: {
        name: options.source,
        ...(options.url === undefined ? {} : { url: options.url }),
        // a list that says nothing of itself is a claim of the community; a national one was made from others
        trust: options.trust ?? (national.length > 0 ? 'aggregator' : 'community'),
        licence: options.licence ?? 'community',
      },
      files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
      ...(options.season === undefined ? {} : { season: options.season }),
      ...(options.day === undefined ? {} : { day: options.day }),
      report,
      programs,
    },
    counts: { files: files.length, rows, taken: rows - repeats - leftOut, repeats, leftOut, problems: report.length },
    notes: parts.flatMap(({ notes }) => notes),
    tables: parts.flatMap(({ tables = [] }) => tables),
  }
}

/** A row that says what another one has said, word for word, says nothing more. */
function withoutRepeats(parts: Part[]): { programs: Incoming[]; repeats: number } {
  const all = parts.flatMap(({ programs }) => programs)
  const once = new Map<string, Incoming>()
  for (const program of all) {
    const key = JSON.stringify({ ...program, at: undefined })
    if (!once.has(key)) once.set(key, program)
  }
  const joined = total(parts, ({ repeats = 0 }) => repeats)
  return { programs: [...once.values()], repeats: all.length - once.size + joined }
}

const total = (parts: Part[], count: (part: Part) => number) => parts.reduce((sum, part) => sum + count(part), 0)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
