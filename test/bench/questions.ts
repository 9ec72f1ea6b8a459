import { askerFor } from '../../shared/questions/choose.ts'
import { draftOf, type Channel } from '../../shared/questions/draft.ts'
import { lintDraft } from '../../shared/questions/lint.ts'
import { people } from '../../shared/questions/question.ts'
import { readReply } from '../../shared/questions/replies/reply.ts'
import { standsIn } from '../../shared/questions/stands.ts'
import { further } from '../shared/questions/replies/further.ts'
import { later } from '../shared/questions/replies/later.ts'
import { type Case, thirty } from '../shared/questions/replies/thirty.ts'
import { whole } from '../shared/questions/replies/whole.ts'
import { round } from './harness.ts'
import { makeRows, profile } from './rows.ts'

const ROWS = 300
const channels: readonly Channel[] = ['email', 'message', 'invitation']

/** What the questions of a list take, how many drafts ask what they must not, and how many answers are read wrongly. */
export const questions = async (): Promise<Record<string, unknown>> => {
  const rows = makeRows(ROWS)
  const choose = (): number => {
    const began = performance.now()
    const asker = askerFor({ profile, rows })
    rows.forEach((_, at) => asker.row(at, 'coordinator'))
    return performance.now() - began
  }
  const times = Array.from({ length: 9 }, choose)
  const [first = 0] = times
  const median = [...times].sort((a, b) => a - b)[4] ?? 0
  // those whose facts were written down before they were read; the others are kept against going back
  const replies = [...thirty, ...further, ...whole, ...later]
  return {
    questions: { ms: round(median, 1), first_ms: round(first, 1), rows: ROWS, ...drafts() },
    replies: { tried: replies.length, wrong: replies.filter(isWrong).length },
  }
}

/** Every letter to every kind of person, over rows of which some were read long ago. */
const drafts = (): { drafts: number; bad_drafts: number } => {
  const days = ['2026-11-01', '2026-07-01', '2025-12-01', '2024-06-01', undefined]
  const rows = makeRows(1_000).map((row, at) => {
    const checked = days[at % days.length]
    return { ...row, ...(checked === undefined ? {} : { checked }) }
  })
  const asker = askerFor({ profile, rows })
  let [all, bad] = [0, 0]
  rows.forEach((row, at) => {
    const stands = standsIn(row, {}, profile.asOf)
    for (const whom of people) {
      const { chosen } = asker.row(at, whom)
      if (chosen.length === 0) continue
      for (const channel of channels) {
        const draft = draftOf(row, chosen, { whom, channel, writer: { profile, name: 'N. N.', place: 'Lahore' } })
        const known = draft.questions.some(({ fields }) => fields.some((field) => stands(field) === 'known'))
        const blamed = lintDraft(draft.body, whom, draft.most).filter(({ quote }) => !quote.startsWith('['))
        all++
        if (known || blamed.length > 0) bad++
      }
    }
  })
  return { drafts: all, bad_drafts: bad }
}

const isWrong = ({ reply, says, against = [] }: Case): boolean => {
  const { proposals, contradictions } = readReply(reply)
  const told = proposals.filter(({ follows }) => follows === undefined)
  return (
    told.length !== Object.keys(says).length ||
    told.some(({ field, value }) => JSON.stringify(says[field]) !== JSON.stringify(value)) ||
    JSON.stringify(contradictions.map(({ field }) => field).sort()) !== JSON.stringify([...against].sort())
  )
}
