import type { JSX } from 'preact'
import { type Choice, type Guess, usualColumns, whyUsual } from '../../../shared/adopt/index.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { groups } from './mapping-list.tsx'
import type { SetUp } from './use-set-up.ts'

/** Which columns are added and where; what the tab has already is not offered. */
export const NewColumns = ({
  guesses,
  choice,
  hasReport,
  setUp,
}: {
  guesses: readonly Guess[]
  choice: Choice
  hasReport: boolean
  setUp: SetUp
}): JSX.Element => {
  const there = new Set(choice.mapping.map(({ meaning }) => meaning))
  const box = (id: ColumnId): JSX.Element => (
    <label key={id} class="tick">
      <input
        type="checkbox"
        checked={choice.add.includes(id)}
        onChange={(event) => setUp.tick(id, event.currentTarget.checked)}
      />
      {columnOf(id).header}
    </label>
  )
  const usual = usualColumns.filter((id) => !there.has(id))
  return (
    <section>
      <h3>New columns</h3>
      {usual.length === 0 ? null : (
        <>
          <p class="small">{whyUsual}</p>
          <div class="ticks">{usual.map(box)}</div>
        </>
      )}
      <Disclosure summary="Other columns">
        {groups.map(({ title, ids }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            <div class="ticks">{ids.filter((id) => !there.has(id) && !usualColumns.includes(id)).map(box)}</div>
          </fieldset>
        ))}
      </Disclosure>
      <div class="field">
        <label for="adopt-after">Where</label>
        <select
          id="adopt-after"
          value={choice.after ?? ''}
          onChange={({ currentTarget: { value } }) => setUp.place(value === '' ? undefined : Number(value))}
        >
          <option value="">At the right end</option>
          {guesses.map(({ column, title }) => (
            <option key={column} value={column}>
              After “{title}”
            </option>
          ))}
        </select>
      </div>
      {hasReport ? null : (
        <label class="tick">
          <input
            type="checkbox"
            checked={choice.results}
            onChange={(event) => setUp.wantResults(event.currentTarget.checked)}
          />
          Results: fit, tier, verdict and why, right of your list
        </label>
      )}
      <p class="small">Three narrow columns at the far right keep each row linked when you sort.</p>
    </section>
  )
}
