import type { ServeMember } from '../serve-members.ts'
import { activity } from './activity.ts'
import { decide } from './decide.ts'
import { news } from './news.ts'
import { hearsay, settleQuestion } from './questions.ts'
import { review } from './review.ts'
import { signOff } from './sign-offs.ts'
import { suggest } from './suggestions.ts'
import { comment, reply, settleThread } from './threads.ts'
import { visit } from './visit.ts'

/** What is said about a list, and what becomes of it. */
export function serveReviews(serveMember: ServeMember) {
  serveMember('review', review)
  serveMember('news', news)
  serveMember('visit', visit)
  serveMember('comment', comment)
  serveMember('reply', reply)
  serveMember('settleThread', settleThread)
  serveMember('suggest', suggest)
  serveMember('decide', decide)
  serveMember('hearsay', hearsay)
  serveMember('settleQuestion', settleQuestion)
  serveMember('signOff', signOff)
  serveMember('activity', activity)
}
