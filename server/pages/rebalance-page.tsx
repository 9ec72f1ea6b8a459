import type { FC } from 'hono/jsx'
import type { Catalogue } from '../programs/catalogue.ts'
import { Form } from './forms.tsx'
import { MOST_PROPOSALS, type Proposal, rebalanceOf } from './rebalance.ts'
import { isShared, pathTo, rowsOn, type View } from './view.ts'

const kinds = [
  { kind: 'remove', title: 'Take off the list' },
  { kind: 'add', title: 'Put on the list' },
] as const

/** What may go and what may come, each with its reason and its tick; what stays ticked is sent when it is pressed. */
export const RebalancePage: FC<{ view: View; catalogue: Catalogue; today: string }> = ({ view, ...given }) => {
  const { proposals, findings, lacks } = rebalanceOf(view.list, view.review, given)
  return (
    <>
      <p class="back">
        <a href={`${pathTo(view)}#list`}>‹ {view.review.workspace.name}</a>
      </p>
      <h1>Suggest a rebalance</h1>
      <p>
        Worked out from the list as it is shared with you. Nothing is sent before you press; the owner of the list then
        accepts or rejects each one.
      </p>
      {lacks.map((says) => (
        <p class="notice">{says}</p>
      ))}
      <section aria-labelledby="found-title">
        <h2 id="found-title">What is one-sided</h2>
        {findings.length === 0 ? (
          <p>{lacks.length === 0 ? 'Nothing that stands out.' : 'Not worked out without the profile.'}</p>
        ) : (
          <ul class="plain">
            {findings.map((says) => (
              <li>{says}</li>
            ))}
          </ul>
        )}
      </section>
      {proposals.length === 0 ? (
        <p class="card">{nothing(view)}</p>
      ) : (
        <Form view={view} deed="rebalance" back={`${pathTo(view)}#waits`} class="rebalance">
          {kinds.map(({ kind, title }) => (
            <Proposals title={title} proposals={proposals.filter((one) => one.kind === kind)} />
          ))}
          <p class="hint">
            At most {MOST_PROPOSALS} at once. Untick what you would not say yourself: they are sent under your name.
          </p>
          <button class="button primary">Send what is ticked</button>
        </Form>
      )}
    </>
  )
}

const nothing = (view: View): string => {
  if (!isShared(view, 'program')) return 'The programs are not shared, so there is nothing to propose.'
  return rowsOn(view).length === 0
    ? 'There are no programs on the list yet.'
    : 'Nothing to propose: no row is wasted, and the database has no program that would mend this list.'
}

const Proposals: FC<{ title: string; proposals: readonly Proposal[] }> = ({ title, proposals }) =>
  proposals.length === 0 ? null : (
    <fieldset class="ticks">
      <legend>{title}</legend>
      {proposals.map(({ kind, id, name, where, reason, detail }) => (
        <label class="tick">
          <input type="checkbox" name={`${kind} ${id}`} value={reason} checked />
          <span>
            <strong>{name}</strong>
            <span class="secondary where">{where}</span>
            <span class="reason">{reason}</span>
            {detail === undefined ? null : <span class="secondary">{detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
