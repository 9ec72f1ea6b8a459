import type { JSX } from 'preact'
import { PreviewedRun, type RunGiven } from '../fill/previewed-run.tsx'
import { useHere } from '../here.ts'
import { count } from '../words.ts'
import { previewThaw, thaw } from './freeze.ts'
import { Thawed } from './thawed.tsx'

/** A freezing among the runs of the journal: its formulas come back where nobody has changed a value. */
export const FrozenRun = (given: RunGiven): JSX.Element => {
  const { client } = useHere()
  const { run } = given
  return (
    <PreviewedRun
      {...given}
      did={`${count(Number(run.begin?.['formulas'] ?? 1), 'formula')}, ${count(run.lines.length, 'cell')}`}
      preview={() => previewThaw(client, run.run)}
      undo={(preview) => thaw(client, preview)}
      button={({ plan: { thawed } }) =>
        thawed.length === 0 ? undefined : `Put ${count(thawed.length, 'formula')} back`
      }
      before={({ plan }) => <Thawed plan={plan} done={false} />}
      after={(thawed) => <Thawed plan={thawed} done />}
    />
  )
}
