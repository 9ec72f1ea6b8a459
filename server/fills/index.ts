import type { ServeMember } from '../serve-members.ts'
import { askFill } from './ask.ts'
import { fills } from './read.ts'
import { settleFill } from './settle.ts'

/** Fills that somebody asks for, and what came of them in the sheet. */
export function serveFills(serveMember: ServeMember) {
  serveMember('askFill', askFill)
  serveMember('fills', fills)
  serveMember('settleFill', settleFill)
}
