import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { FirstRunPage, isFirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { nextTask } from '../next-task.ts'
import { readWished, useQuestion } from '../snapshots/use-question.ts'
import { WhenReady, wishWords } from '../snapshots/when-ready.tsx'
import { type Changed, findDashboard, type Written, writeDashboard } from './write.ts'

/** A tab of the file with the list and the season at a glance, made and refreshed from here. */
export const DashboardPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const asked = useQuestion(shown)
  const [turn, setTurn] = useState(0)
  const tab = useAsked(() => findDashboard(client), shown ? String(turn) : undefined)
  const [written, setWritten] = useState<Written>()
  useEffect(() => {
    // what was done at an earlier visit may be undone by now
    if (shown) setWritten(undefined)
  }, [shown])
  const write = useDeed(async (changed: Changed = 'ask') => {
    await nextTask()
    const { question, sheet } = await readWished(client)
    const rows = sheet.candidates.map(({ cells }) => cells)
    setWritten(await writeDashboard(client, { request: question.request, rows }, changed))
    setTurn((before) => before + 1)
  })
  if (isFirstRun(state)) return <FirstRunPage />
  const there = tab.value
  return (
    <div class="panel plan snapshots">
      <h2>Dashboard</h2>
      <WhenReady asked={asked}>
        {(wished) => (
          <>
            <p>
              A tab of this file for you and whoever you show it to: what the list comes to, tiers and balance,
              invitations against what was to be expected, with three charts. It holds values, so nothing in it changes
              by itself.
            </p>
            <p class="small">{wishWords(wished)}</p>
            <Button primary busy={write.busy} onClick={() => write.run()}>
              {there === undefined ? 'Make a dashboard tab' : 'Refresh the dashboard'}
            </Button>
            {there === undefined ? null : (
              <p class="small">
                On the tab {there}. A refresh writes its own block anew and no cell beside or below it; charts stay
                where you moved them.
              </p>
            )}
            {write.failure === undefined ? null : <FailureCard failure={write.failure} again={() => write.run()} />}
            <div role="status">
              {written === undefined || write.busy ? null : <Told written={written} run={write.run} />}
            </div>
          </>
        )}
      </WhenReady>
    </div>
  )
}

const Told = ({ written, run }: { written: Written; run: (changed: Changed) => void }): JSX.Element =>
  written.done ? (
    <Card tone="good">
      <p>
        {written.made ? 'Made as the tab' : 'Refreshed on the tab'} <strong>{written.name}</strong>.
      </p>
    </Card>
  ) : (
    <Card title="Somebody changed the dashboard" tone="ask">
      <p>
        {written.found
          ? `Cells of its own block on the tab ${written.name} were edited, sorted or moved. Nothing was written.`
          : `Its block cannot be found on the tab ${written.name} any more. Nothing was written.`}
      </p>
      <Button onClick={() => run('anew')}>Make a new tab</Button>
      {written.found ? <Button onClick={() => run('over')}>Write over them</Button> : null}
      <p class="small">With a new tab the old one stays as it is, and is yours alone.</p>
    </Card>
  )
