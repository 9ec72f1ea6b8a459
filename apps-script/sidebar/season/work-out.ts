import { balanceOf } from '../../../shared/list/plan/balance.ts'
import { type LateApplication, lateApplications } from '../../../shared/list/season/late.ts'
import { type SeasonView, seasonOf } from '../../../shared/list/season/season.ts'
import { isSent } from '../../../shared/list/season/sent.ts'
import { readSheet, type Candidate, type Sheet } from '../plan/reading.ts'
import type { Script } from '../script.ts'

/** A program that could still be sent, with what it adds and costs. */
export interface Add extends LateApplication {
  readonly candidate: Candidate
}

/** A program that is not sent and would be wasted. */
export interface Remove {
  readonly candidate: Candidate
  readonly why: string
}

/** Where the season stands, and what could be done about it. */
export interface SeasonWork {
  readonly sheet: Sheet
  readonly view: SeasonView
  /** none without an alarm */
  readonly adds: readonly Add[]
  readonly removes: readonly Remove[]
}

/** Percentage points: what adds less is not shown as a tenth, and is not worth a fee. */
const NOTICED = 0.05

/** Reads every tracker of the file and works the season out, here. Nothing is written. */
export const readSeason = async (script: Pick<Script, 'look'>): Promise<SeasonWork | Pick<SeasonWork, 'sheet'>> => {
  const sheet = await readSheet(script)
  return sheet.lacks === undefined ? workOutSeason(sheet) : { sheet }
}

/** The season of a sheet whose profile lacks nothing. */
export const workOutSeason = (sheet: Sheet): SeasonWork => {
  const { candidates, profile } = sheet
  const rows = candidates.map(({ cells }) => cells)
  const view = seasonOf(rows, profile)
  if (!view.alarm) return { sheet, view, adds: [], removes: [] }
  const removes = wasted(sheet)
  const without = removes.map(({ candidate }) => candidates.indexOf(candidate))
  const adds = lateApplications(rows, profile, { without }).flatMap((one): Add[] => {
    const { [one.row]: candidate } = candidates
    return candidate === undefined || one.points.mean < NOTICED ? [] : [{ ...one, candidate }]
  })
  return { sheet, view, adds, removes }
}

/** Rows that are not sent: those that cannot be, that are worth nothing, or that stand on the list already. */
const wasted = ({ candidates, profile }: Sheet): Remove[] => {
  // what is sent comes first, so that of a program that stands twice the unsent row is the one too many
  const ordered = [...candidates].sort((a, b) => Number(isSent(b.cells)) - Number(isSent(a.cells)))
  const found = balanceOf(
    ordered.map(({ cells }) => cells),
    profile,
  ).find(({ id }) => id === 'wasted')
  return (found?.rows ?? []).flatMap(({ row, why }): Remove[] => {
    const { [row]: candidate } = ordered
    return candidate === undefined || isSent(candidate.cells)
      ? []
      : [{ candidate, why: why.replace('stands above', 'is on the list already') }]
  })
}
