import type { JSX } from 'preact'
import type { RunRecord } from '../../../shared/fill/index.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { count, withDays } from '../words.ts'

/** A fill that was cut short or stopped: the rest of it, or nothing more. */
export const GoOn = ({
  run,
  onGoOn,
  onLeave,
  busy,
}: {
  run: RunRecord
  onGoOn: (run: RunRecord) => void
  onLeave: (run: RunRecord) => void
  busy: boolean
}): JSX.Element => {
  const planned = Number(run.begin?.['cells'] ?? 0)
  return (
    <Card title="A fill was not finished" tone="ask">
      <p>
        On {withDays(run.when)}: {run.lines.filter(({ field }) => field !== 'check').length.toLocaleString('en-US')} of{' '}
        {count(planned, 'cell')} were written. Going on fills only what is missing, and shows it first.
      </p>
      <div class="buttons">
        <Button primary busy={busy} onClick={() => onGoOn(run)}>
          Go on with it
        </Button>
        <Button busy={busy} onClick={() => onLeave(run)}>
          Leave it
        </Button>
      </div>
    </Card>
  )
}
