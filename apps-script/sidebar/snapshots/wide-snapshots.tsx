import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import type { Kept, Opened } from '../../../shared/tabs/snapshots.ts'
import { useAsked } from '../ask.ts'
import { useHere } from '../here.ts'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { NOW } from '../wide/entry.ts'
import { Comparison } from './comparison.tsx'
import { readKept } from './keep.ts'
import { rememberWish } from './last-wish.ts'
import { snapshotNow } from './now.ts'
import { nextTask } from '../next-task.ts'
import { useQuestion } from './use-question.ts'
import { momentWords } from './words.ts'

/** Two snapshots beside one another, or one and the sheet as it is now. */
export const WideSnapshots = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, wide } = useHere()
  const [handed] = useState(() => {
    const entry = wide?.entry?.page === 'snapshots' ? wide.entry : undefined
    // before anything is planned with it
    if (entry !== undefined) rememberWish(entry.last)
    return entry?.pair
  })
  const asked = useQuestion(shown)
  const kept = useAsked(() => readKept(client), shown ? 'shown' : undefined)
  const [chosen, setChosen] = useState(handed)
  const ready = asked.value !== undefined && asked.value.sheet.lacks === undefined && asked.value.problem === undefined
  const now = useAsked(
    async () => {
      await nextTask()
      return snapshotNow(client)
    },
    ready ? 'ready' : undefined,
  )
  const { value: all } = kept
  if (all === undefined)
    return (
      <div class="panel">
        {kept.failure === undefined ? (
          <Skeleton says="Reading the snapshots of this file" />
        ) : (
          <FailureCard failure={kept.failure} again={kept.again} />
        )}
      </div>
    )
  const pair = pairOf(all, chosen, ready)
  return (
    <div class="panel snapshots" aria-busy={kept.busy || now.busy}>
      {now.failure === undefined ? null : <FailureCard failure={now.failure} again={now.again} />}
      {pair === undefined ? (
        <Card title="Nothing to compare yet">
          <p>One more snapshot is needed, or a list that can be worked out now. Close this window to take one.</p>
        </Card>
      ) : (
        <>
          <div class="two">
            <Choice
              label="Compare"
              chosen={pair[0]}
              all={all}
              ready={ready}
              onChoose={(one) => setChosen([one, pair[1]])}
            />
            <Choice
              label="with"
              chosen={pair[1]}
              all={all}
              ready={ready}
              onChoose={(one) => setChosen([pair[0], one])}
            />
          </div>
          <Both sides={inOrder(all, pair)} now={now.value} />
        </>
      )}
    </div>
  )
}

const Choice = ({
  label,
  chosen,
  all,
  ready,
  onChoose,
}: {
  label: string
  chosen: string
  all: readonly Kept[]
  ready: boolean
  onChoose: (hash: string) => void
}): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {ready ? <option value={NOW}>the sheet as it is now</option> : null}
        {all.map(({ hash, taken, says }) => (
          <option key={hash} value={hash}>
            {momentWords(taken)}: {says}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A snapshot, or the sheet as it is now, by its name. */
interface Side {
  readonly name: string
  readonly kept: Kept | undefined
}

const Both = ({ sides, now }: { sides: readonly [Side, Side]; now: Snapshot | undefined }): JSX.Element => {
  const [before, after] = sides.map(({ kept }): Opened | undefined => (kept === undefined ? now : kept.open()))
  const [{ name: old }, { name: later }] = sides
  if (before === undefined || after === undefined) return <Skeleton says="Working out the list as it is now" />
  for (const [opened, name] of [
    [before, old],
    [after, later],
  ] as const)
    if ('trouble' in opened)
      return (
        <Card tone="ask">
          <p role="status">
            The snapshot of {name} cannot be read any more: {opened.trouble} in the hidden tab.
          </p>
        </Card>
      )
  return <Comparison before={before as Snapshot} after={after as Snapshot} names={[old, later]} />
}

/** What was chosen, as far as it is still there; else the newest with the sheet as it is now, or with the one before. */
const pairOf = (
  all: readonly Kept[],
  chosen: readonly [string, string] | undefined,
  ready: boolean,
): readonly [string, string] | undefined => {
  const isThere = (hash: string): boolean => (hash === NOW ? ready : all.some((one) => one.hash === hash))
  if (chosen?.every(isThere) === true) return chosen
  const [newest, before] = all
  if (newest === undefined) return undefined
  if (ready) return [newest.hash, NOW]
  return before && [before.hash, newest.hash]
}

/** The older one stands first. */
const inOrder = (all: readonly Kept[], pair: readonly [string, string]): readonly [Side, Side] => {
  const [one, other] = pair.map((hash): Side & { at: number } => {
    const at = all.findIndex((kept) => kept.hash === hash)
    const kept = all[at]
    return { name: kept === undefined ? 'now' : momentWords(kept.taken), kept, at }
  }) as [Side & { at: number }, Side & { at: number }]
  // the newest is the first of all, and now is none of them
  return one.at > other.at ? [one, other] : [other, one]
}
