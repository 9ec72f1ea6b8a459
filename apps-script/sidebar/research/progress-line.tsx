import type { JSX } from 'preact'
import type { Progress } from '../../../shared/guidance/index.ts'

/** How far the research has come: a line that is said in words. */
export const ProgressLine = ({
  progress: { items, known, looked, old, open },
}: {
  progress: Progress
}): JSX.Element => (
  <div class="research-progress">
    <div class="research-bar" aria-hidden="true">
      <span class="known" style={{ width: `${(100 * known) / items}%` }} />
      <span class="looked" style={{ width: `${(100 * looked) / items}%` }} />
    </div>
    <p role="status" class="small tabular">
      {known} of {items} known{looked === 0 ? '' : `, ${looked} looked for and not found`}
      {old === 0 ? '' : `, ${old} to read again`}, {open} left
    </p>
  </div>
)
