import type { JSX } from 'preact'
import { Paged } from '../fill/paged.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import type { Unread } from './reading.ts'

/** Cells that count as blank because nobody can read them: where each stands, and what to write. */
export const UnreadCells = ({ cells }: { cells: readonly Unread[] }): JSX.Element | null =>
  cells.length === 0 ? null : (
    <Disclosure
      summary={`${count(cells.length, 'cell')} cannot be read, and ${cells.length === 1 ? 'counts' : 'count'} as blank`}
    >
      <Paged
        all={cells}
        line={({ name, place, field, says }) => (
          <li key={`${place} ${field}`}>
            {name}
            <span class="origin">
              {field}, {place}: {says}
            </span>
          </li>
        )}
      />
    </Disclosure>
  )
