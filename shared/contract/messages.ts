import type { Licence, Origin, Trust } from '../facts/index.ts'
import type { Because } from '../list/chance/chance.ts'
import type { Ranged } from '../list/numbers/ranged.ts'
import type { Status } from '../list/chance/model.ts'
import type { Plan } from '../list/plan/plan.ts'
import type { PlanRequest } from '../list/plan/request.ts'
import type { Explanation, Result } from '../rules/index.ts'
import type { ColumnId, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import type { MemberExchanges } from './member-routes.ts'
import type { CalibrationAnswer } from './outcomes.ts'

/** The contract's version. A server also serves the two before its own. */
export const CONTRACT = 1
export const OLDEST_CONTRACT = 1

/** One request scores or looks up at most so many. */
export const MOST_ROWS = 1000
export const MOST_KEYS = 1000
export const MOST_ON_A_PAGE = 200

/** Who asks, sent with every POST. */
interface Sender {
  readonly contract: number
  /** version of the rules that the caller has, if it has any */
  readonly rules?: string
  /** version of the add-on */
  readonly addon?: string
}

export interface ScoreRequest extends Sender {
  readonly profile: Profile
  readonly rows: readonly Row[]
  /** with every factor, requirement, fact and source */
  readonly trace?: boolean
  /** with the chance of an interview */
  readonly chance?: boolean
  /** the parts of a result to give; all when absent */
  readonly columns?: readonly (keyof Result)[]
}

export interface ScoreAnswer {
  readonly contract: number
  /** version of the rules that scored */
  readonly rules: string
  /** the Match year scored for */
  readonly season: number
  /** version of the program database that completed the rows */
  readonly database: string
  /** one a row, in the rows' order */
  readonly results: readonly Scored[]
}

/** The chance of an interview with the 80 % interval that facts and parameters leave it. */
export interface GivenChance extends Ranged {
  readonly status: Status
  /** with the trace */
  readonly because?: Because
}

export interface Scored extends Partial<Result> {
  /** with the trace: the program that the row's blanks were completed from */
  readonly program?: string
  /** when asked for; absent for a row without a specialty */
  readonly chance?: GivenChance | undefined
  /** when asked for: the result taken apart */
  readonly trace?: Explanation
}

/** A code (a spreadsheet may hand over a number), a name, or a name with what else the row says. */
export type Key = string | number | NamedKey
export interface NamedKey {
  readonly name: string
  readonly specialty?: string
  readonly city?: string
  readonly state?: string
}

export interface LookupRequest extends Sender {
  readonly keys: readonly Key[]
  /** facts to give with each program found; none when absent */
  readonly fields?: readonly ColumnId[]
}

export interface LookupAnswer {
  readonly contract: number
  readonly database: string
  /** one a key, in the keys' order */
  readonly results: readonly Found[]
}

export interface Found {
  readonly key: string
  readonly status: 'found' | 'guesses' | 'unknown' | 'refused'
  /** 0 to 1: how sure it is that `program`, or the first guess, is meant */
  readonly confidence: number
  readonly program?: ProgramSummary
  /** at most three, best first */
  readonly guesses?: readonly Guess[]
  /** why there is no program, in a sentence */
  readonly why?: string
}

export interface Guess {
  readonly program: ProgramSummary
  readonly confidence: number
  readonly reason: string
}

export interface ProgramSummary {
  /** our own id, `p_…`; it stays valid when programs are merged */
  readonly id: string
  readonly name: string
  readonly specialty: string
  readonly institution?: string
  readonly city?: string
  readonly state?: string
  readonly positions?: number
  readonly acgme: readonly string[]
  readonly nrmp: readonly string[]
  readonly facts?: Facts
}

/** What stands of a field, by the field's id. */
export type Facts = { readonly [field in ColumnId]?: StandingFact }

export interface StandingFact extends Origin {
  readonly value: unknown
  /** values that sources as good as this one say instead */
  readonly disputed?: readonly unknown[]
}

export interface SearchQuery {
  readonly specialty?: string | undefined
  readonly state?: string | undefined
  readonly region?: string | undefined
  readonly minPositions?: number | undefined
  readonly maxPositions?: number | undefined
  /** programs that sponsor it; `any` for either */
  readonly visa?: 'J-1' | 'H-1B' | 'any' | undefined
  /** percent of residents who are IMGs, at least */
  readonly minImg?: number | undefined
  readonly text?: string | undefined
  /** facts to give with each program, separated by commas */
  readonly fields?: string | undefined
  readonly limit?: number | undefined
  /** `next` of the page before */
  readonly cursor?: string | undefined
}

export interface SearchAnswer {
  readonly database: string
  readonly total: number
  readonly programs: readonly ProgramSummary[]
  /** cursor of the next page, when there is one */
  readonly next?: string
}

export interface ProgramAnswer {
  readonly database: string
  readonly program: ProgramSummary
  readonly aliases: readonly ProgramAlias[]
  /** every claim, newest first within a field; those that stand are marked */
  readonly claims: readonly ProgramClaim[]
}
export interface ProgramAlias {
  readonly kind: 'acgme' | 'nrmp' | 'name' | 'id'
  readonly value: string
  readonly season?: number
  readonly trackName?: string
  readonly trackType?: string
}
export interface ProgramClaim extends StandingFact {
  readonly field: string
  readonly stands: boolean
  readonly quote?: string
  readonly season?: number
}

/** What a plan is asked for; blanks of a row are completed from the program database. */
export interface PlanAsked extends Sender, PlanRequest {}

export interface PlanAnswer extends Plan {
  readonly contract: number
  /** version of the program database that completed the rows */
  readonly database: string
}

export interface ImportRequest {
  readonly contract: number
  /** name of the source */
  readonly source: string
  readonly url?: string
  readonly trust?: Trust
  readonly licence?: Licence
  /** the Match season that the files speak of */
  readonly season?: number
  /** the day they were observed, 2026-09-03 */
  readonly day?: string
  /** header of a file -> column id, for headers that are not recognised; null passes a column over */
  readonly map?: Readonly<Record<string, string | null>>
  /** each as `text` (CSV, TSV) or as `base64` (any, such as XLSX) */
  readonly files: readonly { readonly name: string; readonly text?: string; readonly base64?: string }[]
  /** without it the files are only checked */
  readonly confirm?: boolean
}
export interface ImportAnswer {
  readonly contract: number
  /** id of the import that holds it, when it is stored */
  readonly id?: string
  readonly stored: boolean
  /** when the same had been stored before, so that nothing was changed now */
  readonly storedBefore?: string
  readonly counts: Readonly<Record<string, number>>
  /** what could not be read or stored */
  readonly report: readonly Remark[]
  /** what was passed over on purpose */
  readonly notes: readonly Remark[]
}
/** About one cell of a file; row 0 is the file as a whole. */
export interface Remark {
  readonly file: string
  readonly row: number
  readonly column: string
  readonly says: string
}

export interface RollbackAnswer {
  readonly contract: number
  readonly id: string
  readonly rolledBackAt: string
}

/** What each endpoint takes and gives. */
export interface Exchanges extends MemberExchanges {
  score: { takes: ScoreRequest; gives: ScoreAnswer }
  lookup: { takes: LookupRequest; gives: LookupAnswer }
  search: { takes: SearchQuery; gives: SearchAnswer }
  program: { takes: { readonly key: string }; gives: ProgramAnswer }
  plan: { takes: PlanAsked; gives: PlanAnswer }
  calibration: { takes: {}; gives: CalibrationAnswer }
  import: { takes: ImportRequest; gives: ImportAnswer }
  rollback: { takes: { readonly contract: number; readonly id: string }; gives: RollbackAnswer }
  healthz: { takes: {}; gives: { readonly ok: true } }
  readyz: { takes: {}; gives: { readonly ok: true; readonly database: string; readonly programs: number } }
}
