import type { ServeMember } from '../serve-members.ts'
import { news } from './news.ts'
import { comment, reply, settleThread } from './threads.ts'
import { visit } from './visit.ts'

/** What is said about a list, and what becomes of it. */
export function serveReviews(serveMember: ServeMember) {
  serveMember('news', news)
  serveMember('visit', visit)
  serveMember('comment', comment)
  serveMember('reply', reply)
  serveMember('settleThread', settleThread)
}
