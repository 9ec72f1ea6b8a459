import type { ReviewAnswer } from '../../../shared/contract/reviews.ts'
import { type Failure, failureOf } from '../failure.ts'
import type { Member } from '../member/client.ts'
import { nextNews } from './poll.ts'

export interface Live {
  /** Asks at once, and more often for a while: the person has just done something. */
  readonly again: () => Promise<void>
  readonly stop: () => void
}

export interface Listener {
  readonly member: Member
  readonly workspace: string
  readonly onReview: (review: ReviewAnswer) => void
  /** @param failure undefined once the server answers again */
  readonly onFailure: (failure: Failure | undefined) => void
}

/** Hears of everything that others do, while the sidebar is seen: a word every few seconds, the whole when it changed. */
export const createLive = ({ member, workspace, onReview, onFailure }: Listener): Live => {
  const seen = { version: '', deed: 0, failures: 0, over: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: Promise<void> | undefined

  const look = async (): Promise<void> => {
    try {
      const { version } = seen.version === '' ? { version: undefined } : await member.ask('news', { workspace })
      if (version === undefined || version !== seen.version) {
        const review = await member.ask('review', { workspace })
        seen.version = review.version
        if (!seen.over) onReview(review)
      }
      seen.failures = 0
      if (!seen.over) onFailure(undefined)
    } catch (thrown) {
      seen.failures += 1
      if (!seen.over) onFailure(failureOf(thrown))
    }
  }
  const visit = (): Promise<void> => {
    clearTimeout(timer)
    asking ??= look().finally(() => {
      asking = undefined
      const wait = nextNews({ visible: !document.hidden, now: Date.now(), ...seen })
      if (wait !== undefined && !seen.over) timer = setTimeout(() => void visit(), wait)
    })
    return asking
  }
  const turned = (): void => {
    if (document.hidden) clearTimeout(timer)
    else void visit()
  }
  document.addEventListener('visibilitychange', turned)
  void visit()
  return {
    async again() {
      seen.deed = Date.now()
      // an answer that is on its way may have been given before the deed
      await asking
      await visit()
    },
    stop() {
      seen.over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', turned)
    },
  }
}
