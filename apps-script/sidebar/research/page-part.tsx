import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { lotsOf, pageLink, progressOf, type Reading, type ResearchPage } from '../../../shared/guidance/index.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Link } from '../parts/link.tsx'
import { PutCard } from '../roster/put-card.tsx'
import { Item } from './item.tsx'
import type { Researched } from './read-row.ts'
import type { Research } from './use-research.ts'

/** One of the four pages: its link, what to look for, and what of it goes into the row. */
export const PagePart = ({
  page,
  target,
  research,
}: {
  page: ResearchPage
  target: Researched
  research: Research
}): JSX.Element => {
  const { now, readings, addresses } = research
  const reading = readings[page.id]
  const address = addresses[page.id]
  // the row as it was: what was put in still counts as said, so that its result stays in sight
  const { lots, unread } = useMemo(
    () => lotsOf(page, reading, { row: target.says, address, today: target.today, locale: target.locale }),
    [page, reading, address, target],
  )
  const { items, known, looked } = progressOf(now, page)
  const say = (change: Partial<Reading>): void => research.read(page.id, { ...reading, ...change })
  const missing = page.items.flatMap(({ columns }) => columns).filter((column) => !target.columns.has(column))
  return (
    <Disclosure
      class="research-page"
      summary={
        <>
          <strong>{page.title}</strong>{' '}
          <span class="small tabular">
            {known + looked} of {items}
          </span>
        </>
      }
    >
      <p class="secondary">{page.about}</p>
      <Address page={page} research={research} problem={unread[page.link]} />
      <ReadOn listing={reading.listing === true} onChoose={(listing) => say({ listing })} />
      {page.id === 'roster' ? <Counting /> : null}
      <ul class="research-items">
        {page.items.map((item) => (
          <Item
            key={item.id}
            item={item}
            now={now}
            columns={target.columns}
            reading={reading}
            unread={unread}
            onSay={(column, said) => say({ said: saidWith(reading.said, column, said) })}
            onQuote={(quote) => say({ quotes: { ...reading.quotes, [item.id]: quote } })}
          />
        ))}
      </ul>
      {missing.length === 0 ? null : <Missing columns={missing} sheetId={target.sheetId} />}
      {lots.length === 0 ? null : <PutCard target={target} lots={lots} kind="research" onDone={research.look} />}
    </Disclosure>
  )
}

/** A blank says nothing. */
const saidWith = (said: Reading['said'], column: ColumnId, value: string): Reading['said'] => {
  const others = Object.fromEntries(Object.entries(said).filter(([id]) => id !== column)) as Reading['said']
  return value === '' ? others : { ...others, [column]: value }
}

const Address = ({
  page,
  research: { now, addresses, address },
  problem,
}: {
  page: ResearchPage
  research: Research
  problem: string | undefined
}): JSX.Element => {
  const id = useId()
  const link = pageLink(page, now.row)
  return (
    <div class="field">
      <label for={id}>Address of the page</label>
      <input
        id={id}
        type="url"
        placeholder="https://"
        value={addresses[page.id]}
        aria-invalid={problem !== undefined}
        onInput={({ currentTarget: { value } }) => address(page.id, value)}
      />
      {problem === undefined ? null : <p class="field-problem">{problem}</p>}
      <p class="small">
        <Link href={link.url}>{link.name}</Link>
        {link.found ? '' : ', then paste its address here.'}
      </p>
    </div>
  )
}

/** Where the answers below are read: that decides what may be done with them. */
const ReadOn = ({ listing, onChoose }: { listing: boolean; onChoose: (listing: boolean) => void }): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>Read on</label>
      <select
        id={id}
        value={listing ? 'listing' : 'page'}
        onInput={({ currentTarget: { value } }) => onChoose(value === 'listing')}
      >
        <option value="page">its own page</option>
        <option value="listing">FREIDA, for my own reading</option>
      </select>
      {listing ? <p class="small">Noted as your private reading, which is never published.</p> : null}
    </div>
  )
}

const Counting = (): JSX.Element => {
  const { go } = useHere()
  return (
    <div class="after-field">
      <Button onClick={() => go('roster')}>Count IMGs from a roster</Button>
    </div>
  )
}

/** Columns without which an answer has no place. */
const Missing = ({ columns, sheetId }: { columns: readonly ColumnId[]; sheetId: number }): JSX.Element => {
  const { go } = useHere()
  return (
    <p class="small">
      This tracker has no column for {columns.map((column) => columnOf(column).header).join(', ')}.{' '}
      <button type="button" class="quiet" onClick={() => go('adopt', sheetId)}>
        Add columns
      </button>
    </p>
  )
}
