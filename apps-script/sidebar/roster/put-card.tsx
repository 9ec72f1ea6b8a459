import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RunKind, Unrestored } from '../../../shared/fill/index.ts'
import { chosenAtFirst, type Put } from '../../../shared/roster/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { type Lots, previewPut, putIn, type PutResult, takeBack } from './put-in.ts'
import { PutLine } from './put-line.tsx'
import type { Target } from './target.ts'

/** What goes into the row: first shown cell by cell, then written, then taken back if wanted. */
export const PutCard = ({
  target,
  lots,
  kind,
  onDone,
}: {
  target: Target
  lots: Lots
  kind?: RunKind
  /** The row has changed. */
  onDone?: () => void
}): JSX.Element => {
  const { client } = useHere()
  const [puts, setPuts] = useState<readonly Put[]>()
  const [chosen, setChosen] = useState<ReadonlySet<ColumnId>>(new Set())
  const [result, setResult] = useState<PutResult>()
  const [back, setBack] = useState<readonly Unrestored[]>()
  const [gone, setGone] = useState(false)
  // other counts make another preview
  useEffect(() => {
    setPuts(undefined)
    setResult(undefined)
    setBack(undefined)
  }, [lots])
  const preview = useDeed(async () => {
    const found = await previewPut(client, target, lots)
    setGone(found === undefined)
    setPuts(found)
    setChosen(new Set(chosenAtFirst(found ?? [])))
  })
  const put = useDeed(async () => {
    setResult(await putIn(client, target, lots, puts ?? [], chosen, kind))
    setBack(undefined)
    onDone?.()
  })
  const undo = useDeed(async (run: string) => {
    setBack(await takeBack(client, run))
    onDone?.()
  })
  const failure = preview.failure ?? put.failure ?? undo.failure
  return (
    <section aria-label="Put into the sheet">
      <h3>Into the sheet</h3>
      {failure === undefined ? null : <FailureCard failure={failure} />}
      {gone ? (
        <Card tone="reach">
          <p>The row of {target.name} is no longer there. Select it again.</p>
        </Card>
      ) : null}
      {result !== undefined ? (
        <Done result={result} back={back} target={target} busy={undo.busy} onUndo={() => undo.run(result.run)} />
      ) : puts === undefined ? (
        <Button primary busy={preview.busy} onClick={preview.run}>
          Show what changes in row {target.row}
        </Button>
      ) : (
        <Preview
          puts={puts}
          chosen={chosen}
          busy={put.busy}
          row={target.row}
          onChoose={(field, on) =>
            setChosen((before) => new Set(on ? [...before, field] : [...before].filter((one) => one !== field)))
          }
          onPut={put.run}
        />
      )}
    </section>
  )
}

const Preview = ({
  puts,
  chosen,
  busy,
  row,
  onChoose,
  onPut,
}: {
  puts: readonly Put[]
  chosen: ReadonlySet<ColumnId>
  busy: boolean
  row: number
  onChoose: (field: ColumnId, on: boolean) => void
  onPut: () => void
}): JSX.Element => {
  const first = useFocus()
  const cells = puts.filter(({ state }) => state !== 'no column')
  const missing = puts.filter(({ state }) => state === 'no column')
  const many = puts.filter(({ field, write }) => write !== undefined && chosen.has(field)).length
  return (
    <>
      <p ref={first} tabIndex={-1} class="small">
        Empty cells are ticked. A cell that says something else keeps it unless you tick it; so do columns of your own.
      </p>
      <ul class="puts">
        {cells.map((one) => (
          <PutLine
            key={one.field}
            put={one}
            chosen={chosen.has(one.field)}
            onChoose={(on) => onChoose(one.field, on)}
          />
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <p class="small">This tracker has no column for: {missing.map(({ title }) => title).join(', ')}.</p>
      )}
      <Button primary busy={busy} disabled={many === 0} onClick={onPut}>
        {many === 0 ? 'No cell is ticked' : `Put ${count(many, 'cell')} into row ${row}`}
      </Button>
    </>
  )
}

const Done = ({
  result: { cells, left },
  back,
  target,
  busy,
  onUndo,
}: {
  result: PutResult
  back: readonly Unrestored[] | undefined
  target: Target
  busy: boolean
  onUndo: () => void
}): JSX.Element => {
  const first = useFocus()
  const { go } = useHere()
  return (
    <Card tone={back === undefined && left.length > 0 ? 'reach' : 'good'}>
      <p ref={first} tabIndex={-1} role="status">
        {back === undefined
          ? `${count(cells, 'cell')} of ${target.name} written, with source and day.`
          : back.length === 0
            ? 'Taken back: the cells are as they were.'
            : `Taken back, but for what was changed since: ${back.map(({ field }) => field).join(', ')}.`}
      </p>
      {back !== undefined || left.length === 0 ? null : (
        <p>Left as they are, because they changed after the preview: {left.join(', ')}.</p>
      )}
      <div class="buttons">
        {back !== undefined || cells === 0 ? null : (
          <Button busy={busy} onClick={onUndo}>
            Undo
          </Button>
        )}
        <Button onClick={() => go('row')}>Back to the row</Button>
      </div>
    </Card>
  )
}

/** What has just appeared has the focus, so that it is read out and the next Tab goes on from there. */
const useFocus = (): { current: HTMLParagraphElement | null } => {
  const first = useRef<HTMLParagraphElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  return first
}
