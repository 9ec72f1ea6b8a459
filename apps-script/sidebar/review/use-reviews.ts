import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ReviewAnswer } from '../../../shared/contract/reviews.ts'
import type { Person } from '../../../shared/contract/workspace.ts'
import type { Client } from '../client.ts'
import { type Failure, failureOf } from '../failure.ts'
import { createMember, type Member } from '../member/client.ts'
import type { Mine } from '../member/sync.ts'
import { workspaceIn } from '../member/workspace.ts'
import type { State } from '../seam.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { createLive, type Live } from './live.ts'
import { nextSend } from './poll.ts'

/** What is said about the list, as the server last told it, and the ways to tell it something. */
export interface Reviews {
  /** The server as the signed-in person sees it; absent until the file is read. */
  readonly member: Member | undefined
  /** The workspace of this file; absent where nobody has shared it. */
  readonly workspace: string | undefined
  /** Who is signed in; known once the server has answered. */
  readonly person: Person | undefined
  readonly review: ReviewAnswer | undefined
  /** Why the last question had no answer; what was known before stays. */
  readonly failure: Failure | undefined
  /** Why the list was not sent. */
  readonly unsent: Failure | undefined
  /** Something was done: hears at once what came of it. */
  readonly again: () => Promise<void>
  /** Something changed in the sheet: the list is sent, not at every keystroke. */
  readonly noticed: () => void
  /** Sends the list now. @param mine cells that the person changed with the tool */
  readonly send: (mine?: Mine) => Promise<void>
  /** The news are read: they count no more. */
  readonly visit: () => Promise<void>
  /** Does something with the sheet while nothing is sent. */
  readonly alone: Keeper['alone']
}

export const useReviews = (client: Client, state: State | undefined): Reviews => {
  const server = state?.server
  const workspace = useMemo(() => (state === undefined ? undefined : workspaceIn(state.book)), [state])
  const member = useMemo(() => (server === undefined ? undefined : memberOf(client, server)), [client, server])
  const [heard, setHeard] = useState<{ readonly of: string; readonly review: ReviewAnswer; readonly person: Person }>()
  const [failure, setFailure] = useState<Failure>()
  const [unsent, setUnsent] = useState<Failure>()
  const live = useRef<Live | undefined>(undefined)
  // a file of a newer add-on is read, not written
  const isNewer = state?.newer === true
  const keeper = useMemo(
    () =>
      member === undefined || workspace === undefined || isNewer ? undefined : createKeeper(client, member, workspace),
    [client, member, workspace, isNewer],
  )
  const latest = useRef<ReviewAnswer | undefined>(undefined)
  const timer = useRef<{ on?: ReturnType<typeof setTimeout> | undefined; last: number }>({ last: -Infinity })

  const send = useCallback(
    async (mine?: Mine): Promise<void> => {
      const review = latest.current
      if (keeper === undefined || review === undefined) return
      timer.current.last = Date.now()
      try {
        const isNew = await keeper.keep(review, mine)
        setUnsent(undefined)
        if (isNew) await live.current?.again()
      } catch (thrown) {
        setUnsent(failureOf(thrown))
      }
    },
    [keeper],
  )
  const noticed = useCallback(() => {
    const now = timer.current
    now.on ??= setTimeout(
      () => {
        now.on = undefined
        void send()
      },
      nextSend(Date.now(), now.last),
    )
  }, [send])

  useEffect(() => {
    latest.current = undefined
    setFailure(undefined)
    if (member === undefined || workspace === undefined) return undefined
    const listening = createLive({
      member,
      workspace,
      onReview(review) {
        latest.current = review
        void member.person().then((person) => setHeard({ of: workspace, review, person }))
        // markers follow what is said; the list follows when it is another one
        void send()
      },
      onFailure(told) {
        setFailure(told)
        // whoever is no member any more sees nothing any more
        if (told?.code === 'workspace-unknown') setHeard(undefined)
      },
    })
    live.current = listening
    return () => {
      listening.stop()
      live.current = undefined
      clearTimeout(timer.current.on)
      timer.current.on = undefined
    }
  }, [member, workspace, send])

  const again = useCallback(async () => live.current?.again(), [])
  const visit = useCallback(async () => {
    if (member === undefined || workspace === undefined) return
    // what is not marked as seen is told once more the next time
    await member.ask('visit', { workspace }).catch(() => undefined)
    setHeard((before) => before && { ...before, review: { ...before.review, news: [] } })
  }, [member, workspace])
  const alone: Keeper['alone'] = useCallback((deed) => keeper?.alone(deed) ?? deed(), [keeper])
  const known = heard?.of === workspace ? heard : undefined
  return useMemo(
    () => ({
      member,
      workspace,
      person: known?.person,
      review: known?.review,
      failure,
      unsent,
      again,
      noticed,
      send,
      visit,
      alone,
    }),
    [member, workspace, known, failure, unsent, again, noticed, send, visit, alone],
  )
}

const memberOf = (client: Client, server: string): Member =>
  createMember({
    server,
    identity: () => client.identity(),
    fetch: (...asked) => window.fetch(...asked),
    newKey,
  })

/** Letters and figures that nobody else has; randomUUID is not there in a page without https. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(36)).join('-')
