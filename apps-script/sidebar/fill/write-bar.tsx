import type { JSX } from 'preact'
import type { Deed } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { RowsDone } from './rows-done.ts'
import type { Writing } from './use-writing.ts'

/** The one button that writes, how far the writing is, and the way to stop it. */
export const WriteBar = ({
  label,
  disabled,
  write,
  writing: { progress, cancel, cancelling },
  drop,
}: {
  label: string
  disabled: boolean
  write: Deed<[]>
  writing: Writing
  /** Where there is a way back to the choice. */
  drop?: () => void
}): JSX.Element => (
  <div class="save-bar">
    {write.failure === undefined ? null : <FailureCard failure={write.failure} />}
    {progress === undefined || !write.busy ? null : (
      <div>
        <progress aria-label="Rows done" value={progress.rows} max={progress.ofRows} />
        <p role="status" class="small tabular">
          {cancelling ? 'Stopping after the rows at hand. ' : ''}
          {progressWords(progress)}
        </p>
      </div>
    )}
    <div class="buttons">
      <Button primary busy={write.busy} disabled={disabled} onClick={write.run}>
        {label}
      </Button>
      {write.busy ? (
        <Button disabled={cancelling} onClick={cancel}>
          Cancel
        </Button>
      ) : drop === undefined ? null : (
        <Button onClick={drop}>Not now</Button>
      )}
    </div>
  </div>
)

const progressWords = ({ rows, ofRows, cells, ofCells }: RowsDone): string =>
  `${figure(rows)} of ${count(ofRows, 'row')}, ${figure(cells)} of ${count(ofCells, 'cell')}`
const figure = (many: number): string => many.toLocaleString('en-US')
