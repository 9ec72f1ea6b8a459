import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RunRecord } from '../../../shared/fill/index.ts'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count, withDays } from '../words.ts'
import { previewUndo, undoRun, type UndoPreview, type UndoResult } from './undo.ts'

/** The runs that the file's journal keeps, each with its way back. */
export const EarlierRuns = ({ runs, done }: { runs: readonly RunRecord[]; done: () => void }): JSX.Element | null => {
  // a freeze is taken back where it was made
  const own = runs.filter(({ kind, lines }) => kind !== 'freeze' && lines.length > 0)
  const [first, ...others] = own
  return first === undefined ? null : (
    <section aria-label="Earlier runs">
      <h3>Undo</h3>
      <Run key={first.run} run={first} done={done} />
      {others.length === 0 ? null : (
        <Disclosure summary={count(others.length, 'earlier run')}>
          {others.map((run) => (
            <Run key={run.run} run={run} done={done} />
          ))}
        </Disclosure>
      )}
    </section>
  )
}

const Run = ({ run, done }: { run: RunRecord; done: () => void }): JSX.Element => {
  const { client, look } = useHere()
  const [preview, setPreview] = useState<UndoPreview>()
  const [undone, setUndone] = useState<UndoResult>()
  const show = useDeed(async () => setPreview(await previewUndo(client, run.run)))
  const undo = useDeed(async () => {
    if (preview === undefined) return
    setUndone(await undoRun(client, preview))
    setPreview(undefined)
    look()
    done()
  })
  const failure = show.failure ?? undo.failure
  return (
    <div class="fill-run">
      <p>
        <strong>{names[run.kind]}</strong>, {withDays(run.when)}: {count(run.lines.length, 'cell')}
        {run.undone ? ', undone' : ''}
      </p>
      {preview === undefined && undone === undefined && !run.undone ? (
        <Button onClick={show.run} busy={show.busy}>
          Undo…
        </Button>
      ) : null}
      {preview === undefined ? null : (
        <Card>
          <p>
            {count(preview.plan.writes.length, 'cell')} return to what they were.
            {preview.plan.already === 0 ? '' : ` ${count(preview.plan.already, 'cell')} are so already.`}
          </p>
          <Left left={preview.plan.left} />
          <Button primary onClick={undo.run} busy={undo.busy}>
            Undo {count(preview.plan.writes.length, 'cell')}
          </Button>
        </Card>
      )}
      {undone === undefined ? null : (
        <Card title="Undone" tone="good">
          <p role="status">{count(undone.cells, 'cell')} as before.</p>
          <Left left={undone.left} />
        </Card>
      )}
      {failure === undefined ? null : <FailureCard failure={failure} />}
    </div>
  )
}

const Left = ({ left }: { left: UndoResult['left'] }): JSX.Element | null =>
  left.length === 0 ? null : (
    <>
      <p>{count(left.length, 'cell')} stay as they are:</p>
      <ul class="facts">
        {left.slice(0, 100).map(({ rowId, field, name, row, why, holds }) => (
          <li key={`${rowId} ${field}`}>
            {row === undefined ? '' : `Row ${row}, `}
            {name}: {field.startsWith('@') ? field.slice(1) : columnOf(field as ColumnId).header}, {reasons[why]}
            {why === 'changed' ? (
              <>
                {' '}
                (now <strong>{holds === '' ? 'blank' : String(holds)}</strong>)
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )

const reasons: Readonly<Record<UndoResult['left'][number]['why'], string>> = {
  changed: 'changed since in the sheet',
  formula: 'a formula now',
  merged: 'merged over now',
  'row gone': 'the row is gone',
  'column gone': 'the column is gone',
  'copied row': 'the row was copied, and nobody knows which is the copy',
  'too long': 'the old text was too long for the journal',
}

const names: Readonly<Record<RunRecord['kind'], string>> = {
  fill: 'Fill',
  match: 'Match',
  undo: 'Undo',
  adopt: 'Set-up',
  paste: 'Paste',
  roster: 'Roster',
  freeze: 'Freeze',
}
