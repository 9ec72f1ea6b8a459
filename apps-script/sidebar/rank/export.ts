import type { RankCheck } from '../../../shared/list/rank/rank.ts'
import { isWaived } from '../../../shared/tabs/rank-list.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { csvOf } from '../leave/csv.ts'
import { dayWords } from '../words.ts'
import type { Entry } from './reading.ts'
import type { More } from './block.ts'

const titles = ['Rank', 'Program', 'Specialty', 'NRMP code', 'ACGME code', 'Why here', 'Visa check waived']

/** The list as a file. @param override why it leaves although visa facts are stale: the first line says so */
export const rankCsv = (
  ranked: readonly Entry[],
  { check, override, today }: { check: RankCheck; override: string; today: string },
): string => {
  const stale = check.stale.flatMap(({ row }) => ranked[row]?.name ?? [])
  const first: Cell[][] =
    override === '' || stale.length === 0
      ? []
      : [[`Exported on ${dayWords(today)} although visa facts are not fresh (${stale.join('; ')}): ${override}`]]
  const lines = ranked.map(({ name, specialty = '', candidate, said }, at): Cell[] => [
    at + 1,
    name,
    specialty,
    candidate?.cells.nrmpCode ?? '',
    candidate?.cells.acgmeCode ?? '',
    said.why ?? '',
    isWaived(said) ? `${said.waiver ?? ''} (${said.waivedBy ?? ''}, ${dayWords(said.waivedOn ?? '')})` : '',
  ])
  return csvOf([...first, titles, ...lines])
}

/** The same reason on the lines that it is about. */
export const overrideNotes = (
  ranked: readonly Entry[],
  { check, override, today }: { check: RankCheck; override: string; today: string },
): More =>
  new Map(
    check.stale.flatMap(({ row }) => {
      const { [row]: entry } = ranked
      return entry === undefined ? [] : [[entry.key, { sentOut: `${dayWords(today)}: ${override}` }] as const]
    }),
  )
