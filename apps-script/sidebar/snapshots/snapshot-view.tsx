import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { type Kept, type Opened, type Verified, verified } from '../../../shared/tabs/snapshots.ts'
import { useDeed } from '../ask.ts'
import { Paged } from '../fill/paged.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Pair } from '../parts/pairs.tsx'
import { chanceWords, countWords, markOf } from '../plan/words.ts'
import { NOW } from '../wide/entry.ts'
import { Comparison } from './comparison.tsx'
import { nextTask } from '../next-task.ts'
import { momentWords, verifiedWords } from './words.ts'

/** One snapshot, opened: whether it still comes to the same, against others, and the way to be rid of it. */
export const SnapshotView = ({
  kept,
  others,
  now,
  drop,
  compared,
}: {
  kept: Kept
  others: readonly Kept[]
  /** A snapshot of the sheet as it stands, which is kept nowhere; undefined where none can be made. */
  now: (() => Promise<Snapshot>) | undefined
  drop: (hash: string) => Promise<void>
  /** It was compared with another, or where there is none, with the sheet as it is now. */
  compared: (other: string | undefined) => void
}): JSX.Element => {
  const opened = kept.open()
  return (
    <>
      {'trouble' in opened ? (
        <p>It cannot be read any more: {opened.trouble} in the hidden tab.</p>
      ) : (
        <>
          <Figures snapshot={opened} />
          <Compare taken={kept.taken} snapshot={opened} others={others} now={now} compared={compared} />
        </>
      )}
      <Delete kept={kept} drop={drop} />
    </>
  )
}

const Figures = ({ snapshot }: { snapshot: Snapshot }): JSX.Element => {
  const { hash, request, plan } = snapshot
  const [holds, setHolds] = useState<Verified>()
  useEffect(() => {
    void nextTask().then(() => setHolds(verified(snapshot)))
  }, [hash])
  const last = plan.lines[plan.lines.length - 1]
  const mark = markOf(plan.status)
  return (
    <>
      <p role="status" class={holds === 'same' ? 'holds' : undefined}>
        {holds === undefined ? 'Working it out again…' : verifiedWords(holds, plan)}
      </p>
      <dl class="pairs">
        {last === undefined ? null : (
          <>
            <Pair name="Match">
              {chanceWords(last.match)}
              {mark}
            </Pair>
            <Pair name="Interviews">
              {countWords(last.interviews)}
              {mark}
            </Pair>
          </>
        )}
        <Pair name="Rows">{request.rows.length}</Pair>
        <Pair name="Rules">{plan.rules}</Pair>
        <Pair name="Model">{plan.model}</Pair>
        <Pair name="Hash">
          <code>{hash.slice(0, 16)}</code>
        </Pair>
      </dl>
      {plan.lines.length === 0 ? null : (
        <Disclosure summary="The list, in its order">
          <Paged
            all={plan.lines}
            line={({ row, chance, standing }) => (
              <li key={row}>
                {nameAt(snapshot, row)}
                <span class="origin">
                  {standing === 'invited'
                    ? 'you were invited'
                    : `interview ${chanceWords(chance)}${markOf(chance.status)}`}
                </span>
              </li>
            )}
          />
        </Disclosure>
      )}
    </>
  )
}

const nameAt = ({ request }: Snapshot, row: number): string => {
  const { program, institution } = request.rows[row] ?? {}
  return [program, institution].find((name) => typeof name === 'string') ?? `row ${row + 1}`
}

const Compare = ({
  taken,
  snapshot,
  others,
  now,
  compared,
}: {
  taken: string
  snapshot: Snapshot
  others: readonly Kept[]
  now: (() => Promise<Snapshot>) | undefined
  compared: (other: string | undefined) => void
}): JSX.Element | null => {
  const id = useId()
  const [chosen, setChosen] = useState(now === undefined ? (others[0]?.hash ?? '') : NOW)
  const [result, setResult] = useState<{ opened: Opened; taken: string }>()
  const compare = useDeed(async () => {
    await nextTask()
    const other = others.find(({ hash }) => hash === chosen)
    compared(other?.hash)
    if (chosen === NOW && now !== undefined) setResult({ opened: await now(), taken: NOW })
    else if (other !== undefined) setResult({ opened: other.open(), taken: other.taken })
  })
  if (now === undefined && others.length === 0) return null
  const name = (of: string): string => (of === NOW ? 'now' : momentWords(of))
  return (
    <>
      <div class="field">
        <label for={id}>Compare with</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {now === undefined ? null : <option value={NOW}>the sheet as it is now</option>}
          {others.map((one) => (
            <option key={one.hash} value={one.hash}>
              {momentWords(one.taken)}
            </option>
          ))}
        </select>
      </div>
      <Button busy={compare.busy} onClick={() => compare.run()}>
        Compare
      </Button>
      {compare.failure === undefined ? null : <FailureCard failure={compare.failure} />}
      {result === undefined ? null : 'trouble' in result.opened ? (
        <p role="status">The other one cannot be read any more: {result.opened.trouble} in the hidden tab.</p>
      ) : result.taken < taken ? (
        <Comparison before={result.opened} after={snapshot} names={[name(result.taken), name(taken)]} />
      ) : (
        // the older one stands first
        <Comparison before={snapshot} after={result.opened} names={[name(taken), name(result.taken)]} />
      )}
    </>
  )
}

const Delete = ({ kept, drop }: { kept: Kept; drop: (hash: string) => Promise<void> }): JSX.Element => {
  const [asks, setAsks] = useState(false)
  const deed = useDeed(() => drop(kept.hash))
  if (!asks)
    return (
      <p>
        <button type="button" class="link" onClick={() => setAsks(true)}>
          Delete this snapshot
        </button>
      </p>
    )
  return (
    <Card title={`Delete the snapshot of ${momentWords(kept.taken)}?`} tone="bad">
      <p>Its frozen profile, rows and list go. The sheet itself is not touched.</p>
      <div class="two">
        <Button busy={deed.busy} onClick={() => deed.run()}>
          Delete
        </Button>
        <Button onClick={() => setAsks(false)}>Keep it</Button>
      </div>
      {deed.failure === undefined ? null : <FailureCard failure={deed.failure} />}
    </Card>
  )
}
