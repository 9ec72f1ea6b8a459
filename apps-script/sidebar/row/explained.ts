import type { GivenChance } from '../../../shared/contract/messages.ts'
import { chanceOf } from '../../../shared/list/chance/chance.ts'
import { chanceGiven } from '../../../shared/list/chance/given.ts'
import { isInvited } from '../../../shared/list/chance/standing.ts'
import { askerFor } from '../../../shared/questions/choose.ts'
import { compile, explain, type Explanation } from '../../../shared/rules/index.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import type { GivenRow, Nothing } from '../seam.ts'
import type { InterviewSaid } from './interview.tsx'

/** A row explained: what it is, and everything its score rests on. */
export interface Explained {
  readonly row: number
  readonly program: string
  readonly specialty: string | null
  readonly place: string | null
  readonly code: string | null
  readonly myTier: string | null
  readonly explanation: Explanation
  /** Absent where the specialty is not known. */
  readonly interview: InterviewSaid | undefined
  /** What a coordinator would be asked, and by what the row is known. */
  readonly asks: number
  readonly rowId: string
  readonly by: 'server' | 'sheet'
  /** Why the sheet scored it, where the server should have. */
  readonly offline: string | null
  readonly problems: readonly { readonly field: string; readonly says: string }[]
}

/** The server's explanation, or the same rules run here on what the sheet says. */
export const explainedIn = (answer: GivenRow | Nothing): Explained | Nothing => {
  if ('none' in answer) return answer
  const { row: line, headers, cells, locale, given, explanation, chance, offline } = answer
  const { profile, row } = given
  return {
    row: line,
    program: row.program ?? row.institution ?? row.acgmeCode ?? row.nrmpCode ?? `Row ${line}`,
    specialty: row.specialty ?? null,
    place: [row.city, row.state].filter(Boolean).join(', ') || null,
    code: row.acgmeCode ?? row.nrmpCode ?? null,
    myTier: row.myTier ?? null,
    explanation: explanation ?? explain(compile(profile), row),
    interview: interviewOf(row, profile, chance),
    asks: askerFor({ profile, rows: [row] }).row(0, 'coordinator').chosen.length,
    rowId: row.rowId ?? '',
    by: offline === undefined ? 'server' : 'sheet',
    offline: offline === undefined || offline === 'not connected' ? null : offline,
    problems: readRows(headers, [cells], locale).problems.map(({ field, says }) => ({ field, says })),
  }
}

/** What has been heard is no chance any more. */
const interviewOf = (row: PlainRow, profile: Profile, given: GivenChance | undefined): InterviewSaid | undefined => {
  const { status } = row
  if (status === 'rejected' || status === 'withdrawn') return { heard: status }
  if (isInvited(row)) return { heard: 'you are invited' }
  const theirs = chanceGiven(given)
  if (theirs) return { chance: theirs, by: 'server' }
  const ours = chanceOf(row, profile)
  return ours && { chance: ours, by: 'sheet' }
}
