import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Kept } from '../../../shared/tabs/snapshots.ts'
import { useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { FirstRunPage, isFirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { NOW } from '../wide/entry.ts'
import { OpenWide } from '../wide/open-wide.tsx'
import { count } from '../words.ts'
import { dropSnapshot, keepSnapshot, readKept } from './keep.ts'
import { lastWish } from './last-wish.ts'
import { snapshotNow } from './now.ts'
import { SnapshotView } from './snapshot-view.tsx'
import { nextTask } from '../next-task.ts'
import { useQuestion } from './use-question.ts'
import { WhenReady, wishWords } from './when-ready.tsx'
import { momentWords, planWords } from './words.ts'

/** The list as it was on a day, with all that it was made of: taken, opened, compared, deleted. */
export const SnapshotsPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const asked = useQuestion(shown)
  const kept = useAsked(() => readKept(client), shown ? 'shown' : undefined)
  const [told, setTold] = useState<'kept' | Kept>()
  const [pair, setPair] = useState<readonly [string, string]>()
  const take = useDeed(async () => {
    setTold(undefined)
    await nextTask()
    const snapshot = await snapshotNow(client)
    setTold(await keepSnapshot(client, snapshot, planWords(snapshot.plan)))
    kept.again()
  })
  if (isFirstRun(state)) return <FirstRunPage />
  const ready = asked.value !== undefined && asked.value.sheet.lacks === undefined && asked.value.problem === undefined
  const drop = async (hash: string): Promise<void> => {
    await dropSnapshot(client, hash)
    setTold(undefined)
    kept.again()
  }
  return (
    <div class="panel plan snapshots">
      <h2>Snapshots</h2>
      <WhenReady asked={asked}>
        {(wished) => (
          <>
            <p>
              A snapshot freezes your list as it is today: profile, rows, wishes, rules and model. It is kept in this
              file, in a hidden tab; nothing is sent.
            </p>
            <p class="small">{wishWords(wished)}</p>
            <Button primary busy={take.busy} onClick={() => take.run()}>
              Take a snapshot
            </Button>
            {take.failure === undefined ? null : <FailureCard failure={take.failure} again={() => take.run()} />}
            <div role="status">
              {told === undefined ? null : told === 'kept' ? (
                <Card tone="good">
                  <p>Kept. Everybody who can open this file can open it too.</p>
                </Card>
              ) : (
                <Card tone="ask">
                  <p>Nothing has changed since the snapshot of {momentWords(told.taken)}: no second one was kept.</p>
                </Card>
              )}
            </div>
          </>
        )}
      </WhenReady>
      {kept.failure === undefined ? null : <FailureCard failure={kept.failure} again={kept.again} />}
      {kept.value === undefined ? (
        kept.failure === undefined ? (
          <Skeleton says="Reading the snapshots of this file" />
        ) : null
      ) : (
        <section>
          <h3>{kept.value.length === 0 ? 'No snapshot yet' : count(kept.value.length, 'snapshot')}</h3>
          {kept.value.length === 0 ? null : (
            <OpenWide
              entry={() => ({ page: 'snapshots', pair, last: lastWish() })}
              says="compare snapshots side by side"
              changed={kept.again}
            />
          )}
          <ul class="facts">
            {kept.value.map((one) => (
              <li key={one.hash}>
                <Disclosure
                  summary={
                    <>
                      <strong>{momentWords(one.taken)}</strong>
                      <span class="origin">{one.says}</span>
                    </>
                  }
                >
                  <SnapshotView
                    kept={one}
                    others={(kept.value ?? []).filter(({ hash }) => hash !== one.hash)}
                    now={ready ? () => snapshotNow(client) : undefined}
                    drop={drop}
                    compared={(other) => setPair([one.hash, other ?? NOW])}
                  />
                </Disclosure>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
