import type { ServeMember } from '../serve-members.ts'
import { giveOutcomes } from './give.ts'
import { outcomes } from './read.ts'
import { takeBackOutcomes } from './take-back.ts'

/** Outcomes that the owner of a list gives by consent, and takes back. */
export function serveOutcomes(serveMember: ServeMember) {
  serveMember('outcomes', outcomes)
  serveMember('giveOutcomes', giveOutcomes)
  serveMember('takeBackOutcomes', takeBackOutcomes)
}
