import type { JSX } from 'preact'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { Preview } from './preview.ts'
import type { Fill, RowsDone } from './use-fill.ts'

/** The one button that writes, and how far the writing is. */
export const WriteBar = ({ fill, preview }: { fill: Fill; preview: Preview }): JSX.Element => {
  const { write, progress, cancel, cancelling } = fill
  const { length: cells } = preview.plan.fillings
  return (
    <div class="save-bar">
      {write.failure === undefined ? null : <FailureCard failure={write.failure} />}
      {progress === undefined ? null : (
        <div>
          <progress aria-label="Rows done" value={progress.rows} max={progress.ofRows} />
          <p role="status" class="small tabular">
            {cancelling ? 'Stopping after the rows at hand. ' : ''}
            {progressWords(progress)}
          </p>
        </div>
      )}
      <div class="buttons">
        <Button primary busy={write.busy} disabled={cells === 0} onClick={write.run}>
          {cells === 0 ? 'Nothing to fill' : `Fill ${count(cells, 'cell')}`}
        </Button>
        {write.busy ? (
          <Button disabled={cancelling} onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <Button onClick={fill.drop}>Not now</Button>
        )}
      </div>
    </div>
  )
}

const progressWords = ({ rows, ofRows, cells, ofCells }: RowsDone): string =>
  `${figure(rows)} of ${count(ofRows, 'row')}, ${figure(cells)} of ${count(ofCells, 'cell')}`
const figure = (many: number): string => many.toLocaleString('en-US')
