import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RunRecord, UndoPlan } from '../../../shared/fill/index.ts'
import { writtenBy } from '../../../shared/review/index.ts'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { SetUpRun } from '../adopt/set-up-run.tsx'
import { setUpIn } from '../adopt/unset.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FrozenRun } from '../leave/frozen-run.tsx'
import { Card } from '../parts/notice.tsx'
import { lettersOf } from '../replies/letters.ts'
import { lettersWords, lettersWould } from '../replies/letters-words.ts'
import { tellOthers, waiting } from '../review/tell-others.ts'
import { count } from '../words.ts'
import type { Progress } from './carry-out.ts'
import { Paged } from './paged.tsx'
import type { RunGiven } from './previewed-run.tsx'
import { RunLine } from './run-line.tsx'
import { previewUndo, undoRun, type UndoPreview, type UndoResult } from './undo.ts'

/** The runs that the file's journal keeps, each with its way back. */
export const EarlierRuns = ({
  runs,
  done,
}: {
  runs: readonly RunRecord[]
  done: (run: RunRecord) => void
}): JSX.Element | null => {
  // what was taken back is said beside the run
  const own = runs.filter(
    ({ kind, lines, end }) =>
      kind !== 'undo' && (kind === 'adopt' || lines.length > 0 || lettersOf({ end }) !== undefined),
  )
  const [first, ...others] = own
  return first === undefined ? null : (
    <section aria-label="Earlier runs">
      <h3>Undo</h3>
      <Run key={first.run} run={first} last done={done} />
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

/** Each kind of run has its own way back. */
const Run = (props: RunGiven): JSX.Element =>
  props.run.kind === 'freeze' ? (
    <FrozenRun {...props} />
  ) : isSetUp(props.run) ? (
    <SetUpRun {...props} />
  ) : (
    <CellRun {...props} />
  )

/** One that only split a place is taken back cell by cell. */
const isSetUp = (run: RunRecord): boolean =>
  run.kind === 'adopt' && (run.lines.length === 0 || setUpIn(run).columns.length > 0)

const CellRun = ({ run, last = false, done }: RunGiven): JSX.Element => {
  const { client, look, reviews } = useHere()
  const [preview, setPreview] = useState<UndoPreview>()
  const [undone, setUndone] = useState<UndoResult>()
  const [told, setTold] = useState('')
  const [progress, setProgress] = useState('')
  const show = useDeed(async () => setPreview(await previewUndo(client, run.run)))
  const undo = useDeed(async () => {
    if (preview === undefined) return
    setProgress('')
    const onProgress = ({ cells, ofCells }: Progress): void => setProgress(`${cells} of ${ofCells} cells`)
    const result = await reviews.alone(() => undoRun(client, preview, { onProgress }))
    setTold(await tellOthers(reviews, preview.run, result))
    setUndone(result)
    setPreview(undefined)
    look()
    done(run)
  })
  return (
    <RunLine
      run={run}
      did={didOf(run)}
      last={last}
      show={show}
      undo={undo}
      isOpen={preview !== undefined}
      isUndone={undone !== undefined}
    >
      {preview === undefined ? null : (
        <UndoCard run={run} plan={preview.plan}>
          <p role="status" class="small">
            {undo.busy ? progress : ''}
          </p>
          <div class="buttons">
            <Button primary onClick={undo.run} busy={undo.busy} disabled={undoes(preview) === undefined}>
              {undoes(preview) ?? 'Nothing to undo'}
            </Button>
            {undo.busy ? null : <Button onClick={() => setPreview(undefined)}>Not now</Button>}
          </div>
        </UndoCard>
      )}
      {undone === undefined ? null : (
        <Card title="Undone" tone="good">
          <p role="status">
            {count(run.kind === 'fill' ? undone.cells - undone.words : undone.cells, 'cell')} as before.{' '}
            {lettersWords(undone.letters)}
          </p>
          {told === '' ? null : <p role="status">{told}</p>}
          <Stays left={undone.left} notes={undone.notesKept} />
        </Card>
      )}
    </RunLine>
  )
}

/** The words beside a filled row come and go with its cells, and are not counted. */
const cellsOf = <T extends { readonly field: string }>({ kind }: RunRecord, cells: readonly T[]): readonly T[] =>
  kind === 'fill' ? cells.filter(({ field }) => field !== 'check') : cells

const didOf = (run: RunRecord): string => {
  const { length: cells } = cellsOf(run, run.lines)
  return cells === 0 && lettersOf(run) !== undefined ? 'noted in the tab Questions' : count(cells, 'cell')
}

/** What its button says; undefined where nothing is left to undo. */
const undoes = ({ run, plan: { writes, notes } }: UndoPreview): string | undefined => {
  if (writes.length > 0) return `Undo ${count(cellsOf(run, writes).length, 'cell')}`
  return notes.length > 0 || lettersOf(run) !== undefined ? 'Undo' : undefined
}

const UndoCard = ({
  run,
  plan,
  children,
}: {
  run: RunRecord
  plan: UndoPlan
  children: ComponentChildren
}): JSX.Element => (
  <Card>
    <p>
      {returning(cellsOf(run, plan.writes).length)}
      {plan.already === 0 ? '' : ` ${count(plan.already, 'cell')} so already.`}
      {writtenBy(run).length === 0 ? '' : ` ${waiting(writtenBy(run).length)}`} {lettersWould(lettersOf(run))}
    </p>
    <Stays left={plan.left} notes={plan.notesKept} />
    {children}
  </Card>
)

const returning = (cells: number): string =>
  cells === 1 ? '1 cell returns to what it was.' : `${count(cells, 'cell')} return to what they were.`
const staying = (many: number, thing: string): string =>
  `${count(many, thing)} ${many === 1 ? 'stays as it is' : 'stay as they are'}`

/** What a person has changed since is kept, and named. */
const Stays = ({ left, notes }: { left: UndoPlan['left']; notes: UndoPlan['notesKept'] }): JSX.Element => (
  <>
    {left.length === 0 ? null : (
      <>
        <p>{staying(left.length, 'cell')}:</p>
        <Paged
          all={left}
          line={({ rowId, field, name, row, why, holds }) => (
            <li key={`${rowId} ${field}`}>
              <span class="fact-title">{placeOf(row, name, field)}</span>
              <span class="origin">
                {reasons[why]}
                {why === 'changed' ? ` (now ${holds === '' ? 'blank' : String(holds)})` : ''}
              </span>
            </li>
          )}
        />
      </>
    )}
    {notes.length === 0 ? null : (
      <>
        <p>{staying(notes.length, 'note')}:</p>
        <Paged
          all={notes}
          line={({ rowId, field, name, row }) => <li key={`${rowId} ${field}`}>{placeOf(row, name, field)}</li>}
        />
      </>
    )}
  </>
)

const placeOf = (row: number | undefined, name: string, field: string): string =>
  `${row === undefined ? '' : `Row ${row}, `}${name}: ${field.startsWith('@') ? field.slice(1) : columnOf(field as ColumnId).header}`

const reasons: Readonly<Record<UndoResult['left'][number]['why'], string>> = {
  changed: 'changed since in the sheet',
  formula: 'a formula now',
  merged: 'merged over now',
  'row gone': 'the row is gone',
  'column gone': 'the column is gone',
  'copied row': 'the row was copied, and nobody knows which is the copy',
  'too long': 'the old text was too long for the journal',
  strayed: 'it lost its note, so another cell with the same words may stand there now',
}
