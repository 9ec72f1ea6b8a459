import type { JSX } from 'preact'
import type { GroupCount } from '../../../shared/roster/index.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import type { RosterWork } from './use-roster.ts'

/** The classes as they were read, to be put right: the year, the number, and who counts. */
export const Classes = ({ work }: { work: RosterWork }): JSX.Element | null => {
  const { roster, count, setGroup } = work
  if (roster === undefined || count === undefined) return null
  return (
    <Disclosure class="classes" summary={<span>Check the classes: {sizes(count.groups)}</span>}>
      <p class="small">
        Read as the academic year {roster.year}–{String(roster.year + 1).slice(2)}
        {roster.yearSaid ? ', as the page says' : ', that of today'}. Compare the numbers with the page.
      </p>
      <ul class="plain-list">
        {count.groups.map((group) => (
          <li key={group.id}>
            <fieldset class="class-line">
              <legend>{group.label}</legend>
              <label>
                <span class="small">Residents</span>
                <input
                  type="number"
                  min={0}
                  max={400}
                  value={group.residents}
                  onChange={({ currentTarget: { valueAsNumber } }) =>
                    setGroup(group.id, Number.isInteger(valueAsNumber) ? { residents: valueAsNumber } : {})
                  }
                />
              </label>
              <label>
                <span class="small">Entered</span>
                <input
                  type="number"
                  min={2000}
                  max={2099}
                  value={group.entered ?? ''}
                  onChange={({ currentTarget: { valueAsNumber } }) =>
                    setGroup(group.id, isYear(valueAsNumber) ? { entered: valueAsNumber } : {})
                  }
                />
              </label>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={group.counted}
                  onChange={({ currentTarget: { checked } }) => setGroup(group.id, { counted: checked })}
                />{' '}
                count
              </label>
            </fieldset>
          </li>
        ))}
      </ul>
      <p class="small">
        Residents that could not be read count as “school not known”. Chiefs who are in a class too are counted there.
      </p>
    </Disclosure>
  )
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2099

const sizes = (groups: readonly GroupCount[]): string =>
  groups.length === 0 ? 'none found' : groups.map(({ residents }) => residents).join(' + ')
