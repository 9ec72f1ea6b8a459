import type { JSX } from 'preact'
import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { type Changed, compared } from '../../../shared/tabs/snapshot-words.ts'
import { Paged } from '../fill/paged.tsx'
import { useHere } from '../here.ts'
import { Columns, ColumnsLine } from '../parts/columns.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { dollarWords } from '../plan/words.ts'
import { count, withDays } from '../words.ts'
import { BothSides } from './both-sides.tsx'
import { planWords } from './words.ts'

type Names = readonly [before: string, after: string]

/** What changed from one snapshot to another, and what came of it. @param names of the two, the older first */
export const Comparison = ({
  before,
  after,
  names,
}: {
  before: Snapshot
  after: Snapshot
  names: Names
}): JSX.Element => {
  const { wide } = useHere()
  const { profile, wishes, rules, model, added, removed, edited, joined, left, dollars } = compared(before, after)
  const nothing = [profile, wishes, added, removed, edited, joined, left].every((list) => list.length === 0)
  const [old, now] = dollars
  return (
    <section class="comparison" role="status" aria-label={`From ${names[0]} to ${names[1]}`}>
      {wide === undefined ? (
        <>
          <h4>
            From {names[0]} to {names[1]}
          </h4>
          <p>
            {planWords(before.plan)}
            <br />→ {planWords(after.plan)}
          </p>
        </>
      ) : (
        <BothSides before={before} after={after} names={names} />
      )}
      {old === null || now === null || old === now ? null : (
        <p class="small">{now > old ? `${dollarWords(now - old)} more.` : `${dollarWords(old - now)} less.`}</p>
      )}
      {rules || model ? (
        <p class="small">
          {rules ? `Rules ${before.plan.rules} → ${after.plan.rules}. ` : ''}
          {model ? `Model ${before.plan.model} → ${after.plan.model}. ` : ''}
          Part of the difference may come from that.
        </p>
      ) : null}
      {nothing ? <p>Profile, rows, wishes and list are the same.</p> : null}
      <Changes title="Profile" changes={profile} names={names} />
      <Changes title="Wishes" changes={wishes} names={names} />
      <div class="names">
        <Programs title="joined the list" names={joined} />
        <Programs title="left the list" names={left} />
        <Programs title="new in the sheet" names={added} />
        <Programs title="gone from the sheet" names={removed} />
      </div>
      {edited.length === 0 ? null : (
        <Disclosure summary={`${count(edited.length, 'program')} edited`} open={wide !== undefined}>
          <Edited edited={edited} names={names} />
        </Disclosure>
      )}
    </section>
  )
}

const Changes = ({
  title,
  changes,
  names,
}: {
  title: string
  changes: readonly Changed[]
  names: Names
}): JSX.Element | null => {
  const { wide } = useHere()
  const Heading = wide === undefined ? 'h4' : 'h2'
  return changes.length === 0 ? null : (
    <>
      <Heading>{title}</Heading>
      <Columns name={title} heads={['What', ...names]}>
        {changes.map((one) => (
          <ColumnsLine key={one.title} head={<Called title={one.title} />} cells={valuesOf(one)} />
        ))}
      </Columns>
    </>
  )
}

/** Cell by cell: a program is named once. */
const Edited = ({ edited, names }: { edited: ReturnType<typeof compared>['edited']; names: Names }): JSX.Element => (
  <Paged
    all={edited.flatMap(({ name, cells }) => cells.map((cell) => ({ name, cell })))}
    line={({ name, cell }, before) => (
      <ColumnsLine
        key={`${name} ${cell.title}`}
        class={before?.name === name ? 'same' : undefined}
        head={<span class={before?.name === name ? 'sr' : 'named'}>{name} </span>}
        cells={[<Called key="title" title={cell.title} />, ...valuesOf(cell)]}
      />
    )}
    around={(lines) => (
      <Columns name="Programs edited" heads={['Program', 'What', ...names]}>
        {lines}
      </Columns>
    )}
  />
)

const Called = ({ title }: { title: string }): JSX.Element => (
  <>
    {title}
    <span class="narrow">: </span>
  </>
)

const valuesOf = ({ before, after }: Changed): JSX.Element[] => [
  <>
    {withDays(before ?? 'not said')}
    <span class="narrow"> → </span>
  </>,
  <>{withDays(after ?? 'not said')}</>,
]

const Programs = ({ title, names }: { title: string; names: readonly string[] }): JSX.Element | null => {
  const { wide } = useHere()
  return names.length === 0 ? null : (
    <Disclosure summary={`${count(names.length, 'program')} ${title}`} open={wide !== undefined}>
      <Paged all={names} line={(name) => <li key={name}>{name}</li>} />
    </Disclosure>
  )
}
