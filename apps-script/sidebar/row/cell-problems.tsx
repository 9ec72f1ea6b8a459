import type { JSX } from 'preact'
import { Card } from '../parts/notice.tsx'

/** Cells that could not be read, by their header: they count as unknown until mended. */
export const CellProblems = ({ problems }: { problems: readonly { field: string; says: string }[] }): JSX.Element => (
  <Card tone="reach">
    <h3 class="plain">Cells that could not be read</h3>
    <p class="small">They count as unknown until you correct them in the sheet.</p>
    <dl class="problems">
      {problems.map(({ field, says }) => (
        <div key={field + says}>
          <dt>{field}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </Card>
)
