import { useEffect, useRef, useState } from 'preact/hooks'
import type { Suggestion } from '../../../shared/contract/reviews.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import type { Unaccepted } from '../../../shared/review/index.ts'
import { type Deed, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import type { Mine } from '../member/sync.ts'
import { accept, type AcceptPreview } from './accept.ts'
import { allTicked, ticking } from './suggestion-groups.ts'
import { type TakenBack, takeBack } from './take-back.ts'
import { fieldOf } from './words.ts'

/** A suggestion that the person must decide on once more, and what its cell says now. */
export interface Conflict {
  readonly suggestion: Suggestion
  readonly why: Unaccepted['why']
  readonly holds: Unaccepted['holds']
  readonly row: number | undefined
}
interface Done {
  readonly suggestions: readonly Suggestion[]
  readonly runs: readonly string[]
}

export interface Deciding {
  readonly ticked: readonly Suggestion[]
  readonly isTicked: (id: string) => boolean
  readonly tick: (one: Suggestion, on: boolean) => void
  readonly tickAll: (on: boolean) => void
  readonly accept: Deed<[]>
  readonly reject: Deed<[]>
  readonly conflicts: readonly Conflict[]
  /** Keeps the sheet's value or takes the suggestion; with the last answer it goes on by itself. */
  readonly settle: Deed<[one: Conflict, choice: 'mine' | 'theirs']>
  readonly done: Done | undefined
  readonly undo: Deed<[]>
  readonly progress: string
  readonly undone: TakenBack | undefined
}

/**
 * Ticked, accepted or rejected, and taken back.
 * @param suggestions those that wait
 * @param untold those that were undone elsewhere, and the server does not know it
 * @param whole all of them are ticked
 */
export const useDeciding = (
  suggestions: readonly Suggestion[],
  untold: readonly Suggestion[],
  whole = false,
): Deciding => {
  const { client, look, reviews } = useHere()
  const { member, workspace = '', again, send, alone } = reviews
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<Done>()
  const [undone, setUndone] = useState<TakenBack>()
  const [progress, setProgress] = useState('')
  useUndoneElsewhere(done, untold, () => setDone(undefined))
  const ticked = suggestions.filter(({ id }) => whole || marked.has(id))

  const write = async (those: readonly Suggestion[], sure: ReadonlySet<string>): Promise<void> => {
    if (member === undefined || those.length === 0) return
    setUndone(undefined)
    setDone(undefined)
    try {
      const result = await alone(() => accept(client, member, workspace, those, sure))
      if (result.preview !== undefined) {
        setConflicts(conflictsIn(result.preview, those))
        return
      }
      setConflicts([])
      setAnyway(new Set())
      setMarked(new Set())
      setDone({ suggestions: those, runs: result.runs })
      await send(mineOf(those))
      look()
    } finally {
      await again()
    }
  }
  const turnDown = async (those: readonly Suggestion[]): Promise<void> => {
    if (member === undefined || those.length === 0) return
    const accepted = those.filter(({ state }) => state === 'accepted').map(({ id }) => id)
    if (accepted.length > 0) await member.ask('decide', { workspace, suggestions: accepted, decision: 'reopen' })
    await member.ask('decide', { workspace, suggestions: those.map(({ id }) => id), decision: 'reject' })
  }
  const settle = async (one: Conflict, choice: 'mine' | 'theirs'): Promise<void> => {
    const { id } = one.suggestion
    const rest = conflicts.filter((other) => other !== one)
    const sure = choice === 'theirs' ? new Set([...anyway, id]) : anyway
    if (choice === 'mine') await turnDown([one.suggestion])
    const those = ticked.filter((other) => choice === 'theirs' || other.id !== id)
    setMarked(new Set(those.map((other) => other.id)))
    setAnyway(sure)
    setConflicts(rest)
    if (rest.length === 0 && those.length > 0) await write(those, sure)
    // a second answer may be given while the first is heard
    else void again()
  }
  return {
    ticked,
    isTicked: (id) => marked.has(id),
    tick(one, on) {
      setConflicts([])
      setMarked(ticking(suggestions, marked, one, on))
    },
    tickAll(on) {
      setConflicts([])
      setMarked(on ? allTicked(suggestions) : new Set())
    },
    accept: useDeed(() => write(ticked, anyway)),
    reject: useDeed(async () => {
      await turnDown(ticked)
      setMarked(new Set())
      setConflicts([])
      await again()
    }),
    conflicts,
    settle: useDeed(settle),
    done,
    undo: useDeed(async () => {
      if (member === undefined || done === undefined) return
      setProgress('')
      const said = (cells: number, ofCells: number): void => setProgress(`${cells} of ${ofCells} cells`)
      setUndone(await alone(() => takeBack(client, member, workspace, done, said)))
      setDone(undefined)
      await send(mineOf(done.suggestions))
      await again()
      look()
    }),
    progress,
    undone,
  }
}

/** What was accepted here may be taken back under Fill: then it is no longer said to be done. */
const useUndoneElsewhere = (done: Done | undefined, untold: readonly Suggestion[], over: () => void): void => {
  const { review } = useHere().reviews
  const stands = done?.suggestions.some(
    ({ id }) =>
      review?.suggestions.some((one) => one.id === id && one.state === 'written') === true &&
      !untold.some((one) => one.id === id),
  )
  // right after it was accepted the server has not been heard yet
  const stood = useRef<Done | undefined>(undefined)
  useEffect(() => {
    if (stands === true) stood.current = done
    else if (done !== undefined && stood.current === done) over()
  }, [stands, done])
}

/** The cells that the person changes by this, so that the change is told under their name. */
const mineOf = (suggestions: readonly Suggestion[]): Mine =>
  suggestions.flatMap((one) => {
    const { row } = one.anchor
    const field = fieldOf(one)
    return row === undefined || field === '' || field.startsWith('@') ? [] : [{ row, field: field as ColumnId }]
  })

const conflictsIn = ({ plans, gone }: AcceptPreview, those: readonly Suggestion[]): Conflict[] =>
  those.flatMap((suggestion): Conflict[] => {
    if (gone.includes(suggestion.id)) return [{ suggestion, why: 'gone', holds: '', row: undefined }]
    const left = plans.flatMap(({ plan }) => plan.left).find(({ id, why }) => id === suggestion.id && why !== 'gone')
    return left === undefined ? [] : [{ suggestion, why: left.why, holds: left.holds, row: left.row }]
  })
