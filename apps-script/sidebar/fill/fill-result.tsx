import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { FillResult } from './fill.ts'
import { Outcomes } from './outcomes.tsx'
import { Conflicts } from './plan-view.tsx'
import { Paged } from './paged.tsx'
import { RequestsMade } from './requests.tsx'

/** How the fill went, row by row; what was changed meanwhile and therefore left alone. */
export const FillDone = ({
  result,
  again,
  children,
}: {
  result: FillResult
  again: () => void
  /** What can be done about what is left. */
  children: ComponentChildren
}): JSX.Element => {
  const { cells, changed, conflicts, cancelled, unsettled, rows, requests } = result
  const filled = rows.filter(({ outcome }) => outcome === 'filled').length
  // the button that was pressed is gone
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={cancelled ? 'Stopped' : 'Filled'} tone={cancelled || unsettled ? 'ask' : 'good'}>
        <p role="status">
          {count(cells, 'cell')} written. {count(filled, 'row')} of {rows.length.toLocaleString('en-US')} filled.
          {unsettled ? ' The sheet kept changing, so something is left.' : ''}
        </p>
        <Button primary={!cancelled && !unsettled} onClick={again}>
          Fill more
        </Button>
      </Card>
      {children}
      {changed.length === 0 ? null : (
        <Disclosure summary={`${count(changed.length, 'cell')} changed since the preview`} open>
          <Paged
            all={changed}
            line={({ row, name, field, planned, holds }) => (
              <li key={`${row} ${field}`}>
                <span class="fact-title">
                  Row {row}, {name}: {columnOf(field).header}
                </span>
                <br />
                stays{' '}
                <span class="fact-value">{holds === undefined ? 'gone' : holds === '' ? 'blank' : String(holds)}</span>
                {holds === undefined ? '' : `; it was to get ${String(planned)}`}
              </li>
            )}
          />
        </Disclosure>
      )}
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      <Outcomes rows={rows} open />
      <RequestsMade made={requests} />
    </div>
  )
}
