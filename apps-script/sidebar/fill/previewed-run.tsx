import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RunRecord } from '../../../shared/fill/index.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { RunLine } from './run-line.tsx'

/** What each kind of run is told. */
export interface RunGiven {
  readonly run: RunRecord
  readonly last?: boolean
  readonly done: (run: RunRecord) => void
}

interface Way<Preview, Result> {
  readonly did: string
  /** Absent where nothing of it can be taken back. */
  readonly preview: (() => Promise<Preview>) | undefined
  readonly undo: (preview: Preview) => Promise<Result>
  /** What the button says; undefined where nothing is left to undo. */
  readonly button: (preview: Preview) => string | undefined
  readonly before: (preview: Preview) => JSX.Element
  readonly after: (result: Result) => JSX.Element
}

/** A run of the journal that is taken back in one step: first what that would do, then what it did. */
export const PreviewedRun = <Preview, Result>({
  run,
  last = false,
  done,
  did,
  preview: ask,
  undo: perform,
  button,
  before,
  after,
}: RunGiven & Way<Preview, Result>): JSX.Element => {
  const { look } = useHere()
  const [preview, setPreview] = useState<Preview>()
  const [result, setResult] = useState<Result>()
  const show = useDeed(async () => setPreview(await ask?.()))
  const undo = useDeed(async () => {
    if (preview === undefined) return
    setResult(await perform(preview))
    setPreview(undefined)
    look()
    done(run)
  })
  const label = preview === undefined ? undefined : button(preview)
  return (
    <RunLine
      run={run}
      did={did}
      last={last}
      {...(ask === undefined ? {} : { show })}
      undo={undo}
      isOpen={preview !== undefined}
      isUndone={result !== undefined}
    >
      {preview === undefined ? null : (
        <Card>
          {before(preview)}
          <div class="buttons">
            <Button primary onClick={undo.run} busy={undo.busy} disabled={label === undefined}>
              {label ?? 'Nothing to undo'}
            </Button>
            {undo.busy ? null : <Button onClick={() => setPreview(undefined)}>Not now</Button>}
          </div>
        </Card>
      )}
      {result === undefined ? null : (
        <Card title="Undone" tone="good">
          <div role="status">{after(result)}</div>
        </Card>
      )}
    </RunLine>
  )
}
