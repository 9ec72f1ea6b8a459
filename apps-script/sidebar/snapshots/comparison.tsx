import type { JSX } from 'preact'
import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { type Changed, compared } from '../../../shared/tabs/snapshot-words.ts'
import { Paged } from '../fill/paged.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { dollarWords } from '../plan/words.ts'
import { count, withDays } from '../words.ts'
import { planWords } from './words.ts'

/** What changed from one snapshot to another, and what came of it. @param names of the two, the older first */
export const Comparison = ({
  before,
  after,
  names,
}: {
  before: Snapshot
  after: Snapshot
  names: readonly [before: string, after: string]
}): JSX.Element => {
  const { profile, wishes, rules, model, added, removed, edited, joined, left, dollars } = compared(before, after)
  const nothing = [profile, wishes, added, removed, edited, joined, left].every((list) => list.length === 0)
  const [old, now] = dollars
  return (
    <section class="comparison" role="status" aria-label={`From ${names[0]} to ${names[1]}`}>
      <h4>
        From {names[0]} to {names[1]}
      </h4>
      <p>
        {planWords(before.plan)}
        <br />→ {planWords(after.plan)}
      </p>
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
      <Changes title="Profile" changes={profile} />
      <Changes title="Wishes" changes={wishes} />
      <Names title="joined the list" names={joined} />
      <Names title="left the list" names={left} />
      <Names title="new in the sheet" names={added} />
      <Names title="gone from the sheet" names={removed} />
      {edited.length === 0 ? null : (
        <Disclosure summary={`${count(edited.length, 'program')} edited`}>
          <Paged
            all={edited}
            line={({ name, cells }) => (
              <li key={name}>
                {name}
                {cells.map((cell) => (
                  <span key={cell.title} class="origin">
                    {changeWords(cell)}
                  </span>
                ))}
              </li>
            )}
          />
        </Disclosure>
      )}
    </section>
  )
}

const Changes = ({ title, changes }: { title: string; changes: readonly Changed[] }): JSX.Element | null =>
  changes.length === 0 ? null : (
    <>
      <h4>{title}</h4>
      <ul>
        {changes.map((one) => (
          <li key={one.title}>{changeWords(one)}</li>
        ))}
      </ul>
    </>
  )

const changeWords = ({ title, before, after }: Changed): string =>
  `${title}: ${withDays(before ?? 'not said')} → ${withDays(after ?? 'not said')}`

const Names = ({ title, names }: { title: string; names: readonly string[] }): JSX.Element | null =>
  names.length === 0 ? null : (
    <Disclosure summary={`${count(names.length, 'program')} ${title}`}>
      <Paged all={names} line={(name) => <li key={name}>{name}</li>} />
    </Disclosure>
  )
