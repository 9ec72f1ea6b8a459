import type { JSX } from 'preact'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { FillResult } from './fill.ts'
import { Outcomes } from './outcomes.tsx'
import { Conflicts } from './plan-view.tsx'
import { Requests } from './requests.tsx'

/** How the fill went, row by row; what was changed meanwhile and therefore left alone. */
export const FillDone = ({ result, again }: { result: FillResult; again: () => void }): JSX.Element => {
  const { cells, changed, conflicts, cancelled, unsettled, rows, requests } = result
  return (
    <>
      <Card title={cancelled ? 'Stopped' : 'Filled'} tone={cancelled || unsettled ? 'ask' : 'good'}>
        <p role="status">
          {count(cells, 'cell')} written.
          {cancelled ? ' The rest can be gone on with below.' : ''}
          {unsettled ? ' The sheet kept changing, so something is left. Fill again for the rest.' : ''}
        </p>
        <Button primary onClick={again}>
          Fill more
        </Button>
      </Card>
      {changed.length === 0 ? null : (
        <Card title={`${count(changed.length, 'cell')} changed since the preview`} tone="ask">
          <ul class="facts">
            {changed.map(({ row, name, field, planned, holds }) => (
              <li key={`${row} ${field}`}>
                Row {row}, {name}: {columnOf(field).header} stays{' '}
                <strong>{holds === undefined ? 'gone' : holds === '' ? 'blank' : String(holds)}</strong>; it was to get{' '}
                {String(planned)}.
              </li>
            ))}
          </ul>
        </Card>
      )}
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      <Outcomes rows={rows} />
      <Requests made={requests} />
    </>
  )
}
