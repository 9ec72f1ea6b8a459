import type { JSX } from 'preact'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { capital, count } from '../words.ts'
import type { Wish } from './preview.ts'

/** Which cells, which rows, which columns. */
export const ScopeForm = ({
  wish,
  columns,
  choose,
}: {
  wish: Wish
  columns: readonly ColumnId[]
  choose: (change: Partial<Wish>) => void
}): JSX.Element => (
  <>
    <Choice
      legend="Cells"
      chosen={wish.cells}
      options={[
        ['empty', 'Empty cells only'],
        ['empty and own', 'Also older values of IMGFIT that nobody has touched'],
      ]}
      onChoose={(cells) => choose({ cells })}
    />
    <Choice
      legend="Rows"
      chosen={typeof wish.rows === 'string' ? wish.rows : 'all'}
      options={[
        ['all', 'All rows'],
        ['selected', 'Rows selected in the sheet'],
        ['visible', 'Rows that no filter hides'],
      ]}
      onChoose={(rows) => choose({ rows })}
    />
    <Disclosure summary={`${count(wish.columns.length, 'column')} of ${columns.length}`}>
      <div class="buttons">
        <button type="button" class="link" onClick={() => choose({ columns })}>
          All
        </button>
        <button type="button" class="link" onClick={() => choose({ columns: [] })}>
          None
        </button>
      </div>
      {groupsOf(columns).map(([group, ids]) => (
        <fieldset key={group} class="choice">
          <legend>{capital(group)}</legend>
          {ids.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={wish.columns.includes(id)}
                onInput={({ currentTarget }) =>
                  choose({
                    columns: columns.filter((one) => (one === id ? currentTarget.checked : wish.columns.includes(one))),
                  })
                }
              />
              <span>{columnOf(id).header}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </Disclosure>
  </>
)

const Choice = <Value extends string>({
  legend,
  chosen,
  options,
  onChoose,
}: {
  legend: string
  chosen: Value
  options: readonly (readonly [value: Value, label: string])[]
  onChoose: (value: Value) => void
}): JSX.Element => (
  <fieldset class="choice">
    <legend>{legend}</legend>
    {options.map(([value, label]) => (
      <label key={value}>
        <input type="radio" name={`fill-${legend}`} checked={value === chosen} onInput={() => onChoose(value)} />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
)

const groupsOf = (ids: readonly ColumnId[]): [group: string, ids: ColumnId[]][] => {
  const groups = new Map<string, ColumnId[]>()
  for (const id of ids) {
    const { group } = columnOf(id)
    groups.set(names[group] ?? group, [...(groups.get(names[group] ?? group) ?? []), id])
  }
  return [...groups]
}
const names: Readonly<Record<string, string>> = { imgs: 'IMGs', links: 'pages and accounts' }
