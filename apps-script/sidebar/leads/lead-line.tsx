import type { JSX } from 'preact'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { leads } from '../../../shared/tabs/leads.ts'
import type { Deed } from '../ask.ts'
import type { WithLines } from '../contacts/use-lines.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Link } from '../parts/link.tsx'
import { Mark } from '../parts/mark.tsx'
import { Pair } from '../parts/pairs.tsx'
import { capital, dayWords } from '../words.ts'

type Tab = typeof leads

/** One lead: what was heard from whom, whether it is so, and the way to a row. */
export const LeadLine = ({
  line,
  today,
  work,
  make,
}: {
  line: Line<Tab>
  today: string
  work: WithLines<Tab>
  /** Absent where the file has no tracker. */
  make?: Deed<[Line<Tab>]>
}): JSX.Element => {
  const { name = 'Not named', kind, specialty, city, state, from, heard, checked = 'not yet', checkedOn } = line.said
  const { link, notes, rowId } = line.said
  const settle = (is: 'confirmed' | 'not so'): void =>
    work.change.run(line, { checked: is, checkedOn: today }, `${name} noted as ${is}.`)
  return (
    <li>
      <Disclosure
        summary={
          <>
            <span>
              <Mark {...marks[checked]} /> <strong>{name}</strong>
            </span>
            <span class="origin">
              {[kind === undefined ? '' : capital(kind), specialty, marks[checked].says].filter(Boolean).join(' · ')}
            </span>
          </>
        }
      >
        <dl class="pairs">
          {(
            [
              ['Where', [city, state].filter(Boolean).join(', ')],
              ['Told by', [from, heard === undefined ? '' : dayWords(heard)].filter(Boolean).join(', ')],
              ['Checked', checkedOn === undefined ? '' : dayWords(checkedOn)],
              ['Notes', notes ?? ''],
            ] as const
          ).map(([title, value]) =>
            value === '' ? null : (
              <Pair key={title} name={title}>
                {value}
              </Pair>
            ),
          )}
        </dl>
        {link === undefined ? null : (
          <p>
            <Link href={link}>A page about it</Link>
          </p>
        )}
        <div class="buttons">
          {checked === 'not so' || rowId !== undefined || make === undefined ? null : (
            <Button busy={make.busy} onClick={() => make.run(line)}>
              Make it a row<span class="sr"> {name}</span>
            </Button>
          )}
          {checked === 'not yet' ? (
            <>
              <Button busy={work.change.busy} onClick={() => settle('confirmed')}>
                Confirmed
              </Button>
              <Button busy={work.change.busy} onClick={() => settle('not so')}>
                Not so
              </Button>
            </>
          ) : null}
          <button type="button" class="quiet" onClick={() => work.edit(line)}>
            Edit<span class="sr"> {name}</span>
          </button>
        </div>
        {rowId === undefined ? null : <p class="small">It stands on your list.</p>}
      </Disclosure>
    </li>
  )
}

const marks = {
  'not yet': { tone: 'ask', mark: '?', word: 'not checked', says: 'not checked' },
  confirmed: { tone: 'good', mark: '✓', word: 'confirmed', says: 'confirmed' },
  'not so': { tone: 'reach', mark: '✕', word: 'not so', says: 'not so' },
} as const
