import type { JSX } from 'preact'
import type { OwnSheet } from '../tabs/own-tab.ts'
import { Card } from '../parts/notice.tsx'

/** Cells that cannot be read: told, and left as they are. */
export const Problems = ({ of }: { of: OwnSheet<unknown> | undefined }): JSX.Element | null =>
  of === undefined || of.problems.length === 0 ? null : (
    <Card tone="reach">
      <p>Some cells of the tab {of.name} cannot be read. They stay as they are.</p>
      <ul class="plain-list">
        {of.problems.slice(0, 5).map(({ row, field, says }) => (
          <li key={`${row}${field}`}>
            Row {row}, {field}: {says}
          </li>
        ))}
      </ul>
    </Card>
  )
