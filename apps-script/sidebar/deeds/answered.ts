import { Failure } from '../failure.ts'
import { worded } from '../refusals.ts'
import type { Offline } from '../seam.ts'

/** Without a server the sidebar says so; what the server itself refused is an error, with the id to ask for help by. */
export const heard = (answer: Offline): Offline => {
  const { offline, requestId } = answer
  if (requestId) throw new Failure(worded({ code: 'refused', says: offline, requestId }))
  return answer
}
