import type { JSX } from 'preact'
import type { Asking } from '../../../shared/questions/choose.ts'
import { stakesOf, stakesWords } from '../../../shared/questions/stakes.ts'
import type { Judge } from '../../../shared/rules/index.ts'
import { columnOf, type ColumnId, type PlainRow } from '../../../shared/tracker/columns.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'

/** The questions of a row with a tick each, and what hangs on the answer. */
export const AskingList = ({
  chosen,
  others,
  picked,
  most,
  judge,
  row,
  onPick,
}: {
  chosen: readonly Asking[]
  others: readonly Asking[]
  picked: ReadonlySet<string>
  most: number
  judge: Judge
  row: PlainRow
  onPick: (id: string, on: boolean) => void
}): JSX.Element => {
  const full = picked.size >= most
  const line = (one: Asking): JSX.Element => (
    <Tick key={one.id} one={one} on={picked.has(one.id)} full={full} judge={judge} row={row} onPick={onPick} />
  )
  return (
    <section aria-label="Questions">
      <h3>What to ask</h3>
      <p class="small">
        Only what is not known or no longer fresh, what decides first. A short letter gets an answer: {most} at most.
      </p>
      <ul class="asks">{chosen.map(line)}</ul>
      {others.length === 0 ? null : (
        <Disclosure summary={<span>{count(others.length, 'other question')} that are open</span>}>
          <ul class="asks">{others.map(line)}</ul>
        </Disclosure>
      )}
    </section>
  )
}

const Tick = ({
  one,
  on,
  full,
  judge,
  row,
  onPick,
}: {
  one: Asking
  on: boolean
  full: boolean
  judge: Judge
  row: PlainRow
  onPick: (id: string, on: boolean) => void
}): JSX.Element => (
  <li>
    <label class="tick">
      <input
        type="checkbox"
        checked={on}
        disabled={!on && full}
        onChange={({ currentTarget: { checked } }) => onPick(one.id, checked)}
      />
      <span>
        <span>{one.words}</span>
        <span class="small">{facts(one)}</span>
        {one.fields.length === 0 ? null : <span class="small">{stakesWords(stakesOf(judge, row, one.id), one)}</span>}
      </span>
    </label>
  </li>
)

/** `Settles Visa types (not known)`; an open question is kept as a note. */
const facts = ({ fields, stands, topic }: Asking): string => {
  if (fields.length === 0) return `Kept as a note: ${topic}.`
  const titles = fields.map((id: ColumnId) => `${columnOf(id).header} (${stands[id] ?? 'not known'})`)
  return `Settles ${titles.join(', ')}.`
}
