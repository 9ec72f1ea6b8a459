import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import {
  type ItemState,
  type Reading,
  type ResearchItem,
  type RowRead,
  stateOf,
  type Unread,
} from '../../../shared/guidance/index.ts'
import { type ColumnId, columnOf, type PlainRow } from '../../../shared/tracker/columns.ts'
import { ColumnGuide } from '../guide/guide-link.tsx'
import { Mark } from '../parts/mark.tsx'
import { dayWords, withDays } from '../words.ts'
import { Control } from './control.tsx'

/** One thing to look for: how it stands, a control for each of its columns, and the page's own sentence. */
export const Item = ({
  item: { id, looks, columns },
  now,
  columns: there,
  reading: { said, quotes },
  unread,
  onSay,
  onQuote,
}: {
  item: ResearchItem
  now: RowRead
  /** What the tracker has a column for. */
  columns: ReadonlySet<ColumnId>
  reading: Reading
  unread: Unread
  onSay: (column: ColumnId, said: string) => void
  onQuote: (quote: string) => void
}): JSX.Element => {
  const quoteId = useId()
  const { row, days } = now
  const state = stateOf(now, columns)
  const day = days[columns[0] ?? 'program']
  const room = columns.filter((column) => there.has(column))
  return (
    <li class="research-item">
      <p class="with-guide">
        <Mark {...marks[state]} />
        <strong class="looks">{looks}</strong>
        <ColumnGuide of={columns[0]} />
      </p>
      {state === 'old' && day !== undefined ? (
        <p class="small stale no-room">Read {dayWords(day)}: look again, and choose it anew.</p>
      ) : null}
      {room.length === 0 ? <p class="small no-room">No column for it in this tracker.</p> : null}
      {room.map((column) => (
        <Control
          key={column}
          column={column}
          holds={printed(column, row)}
          said={said[column] ?? ''}
          problem={unread[column]}
          onSay={(value) => onSay(column, value)}
        />
      ))}
      {room.some((column) => said[column] !== undefined) ? (
        <div class="field">
          <label for={quoteId}>Sentence on the page</label>
          <textarea
            id={quoteId}
            rows={2}
            maxLength={500}
            value={quotes[id] ?? ''}
            onInput={({ currentTarget: { value } }) => onQuote(value)}
          />
        </div>
      ) : null}
    </li>
  )
}

const marks: Readonly<Record<ItemState, { tone: 'good' | 'plain' | 'reach' | 'ask'; mark: string; word: string }>> = {
  known: { tone: 'good', mark: '✓', word: 'known' },
  looked: { tone: 'plain', mark: '–', word: 'looked for and not found, never a no' },
  old: { tone: 'reach', mark: '↻', word: 'known, and to be read again' },
  open: { tone: 'ask', mark: '?', word: 'not looked for yet' },
}

const printed = (column: ColumnId, row: PlainRow): string =>
  row[column] === undefined ? '' : withDays(String(columnOf(column).kind.print(row[column])))
