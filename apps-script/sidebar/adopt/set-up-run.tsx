import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Unset } from '../../../shared/adopt/index.ts'
import type { RunRecord } from '../../../shared/fill/index.ts'
import { useDeed } from '../ask.ts'
import { RunLine } from '../fill/run-line.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { previewUnset, setUpIn, unset, type UnsetPreview } from './unset.ts'

/** A set-up among the runs of the journal: the columns that nobody has touched since can be emptied again. */
export const SetUpRun = ({
  run,
  last = false,
  done,
}: {
  run: RunRecord
  last?: boolean
  done: (run: RunRecord) => void
}): JSX.Element => {
  const { client, look } = useHere()
  const [preview, setPreview] = useState<UnsetPreview>()
  const [taken, setTaken] = useState<Unset>()
  const show = useDeed(async () => setPreview(await previewUnset(client, run.run)))
  const undo = useDeed(async () => {
    if (preview === undefined) return
    setTaken(await unset(client, preview))
    setPreview(undefined)
    look()
    done(run)
  })
  const { length: columns } = preview?.plan.cleared ?? []
  return (
    <RunLine
      run={run}
      did={did(run)}
      last={last}
      {...(setUpIn(run).columns.length === 0 ? {} : { show })}
      undo={undo}
      isOpen={preview !== undefined}
      isUndone={taken !== undefined}
    >
      {preview === undefined ? null : (
        <Card>
          <What plan={preview.plan} done={false} />
          <div class="buttons">
            <Button primary onClick={undo.run} busy={undo.busy} disabled={columns === 0}>
              {columns === 0 ? 'Nothing to undo' : `Empty ${count(columns, 'column')}`}
            </Button>
            {undo.busy ? null : <Button onClick={() => setPreview(undefined)}>Not now</Button>}
          </div>
        </Card>
      )}
      {taken === undefined ? null : (
        <Card title="Undone" tone="good">
          <div role="status">
            <What plan={taken} done />
          </div>
        </Card>
      )}
    </RunLine>
  )
}

const did = (run: RunRecord): string => {
  if (run.begin?.['relinked'] === true) return 'the copy became a file of its own'
  const { columns, cells } = setUpIn(run)
  const parts = [
    ...(columns.length === 0 ? [] : [count(columns.length, 'new column')]),
    ...(cells.length === 0 ? [] : [`${count(cells.length, 'cell')} split from a place`]),
  ]
  return parts.length === 0 ? 'columns read anew' : parts.join(', ')
}

const What = ({ plan: { cleared, stays }, done }: { plan: Unset; done: boolean }): JSX.Element => (
  <>
    {cleared.length === 0 ? null : (
      <p>
        {done ? 'Emptied' : 'Will be emptied'}: {cleared.join(', ')}. Nothing is in{' '}
        {cleared.length === 1 ? 'it' : 'them'} but what the set-up wrote. The empty{' '}
        {cleared.length === 1 ? 'column' : 'columns'} can be deleted in the sheet.
      </p>
    )}
    {stays.length === 0 ? null : (
      <>
        <p>{stays.length === 1 ? 'Stays:' : 'Stay:'}</p>
        <ul class="advice">
          {stays.map(({ title, why }) => (
            <li key={title}>
              {title}: {why}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)
