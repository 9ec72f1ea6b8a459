import type { JSX } from 'preact'
import { type Opportunity, opportunities } from '../../../shared/tabs/opportunities.ts'
import { LineForm } from '../contacts/line-form.tsx'
import { Problems } from '../contacts/problems.tsx'
import type { WithLines } from '../contacts/use-lines.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { Link } from '../parts/link.tsx'
import { Pair } from '../parts/pairs.tsx'
import { capital, dayWords } from '../words.ts'
import { opportunityForm } from './plan.ts'

type Tab = typeof opportunities

/** Observerships, research, electives: where each stands, and the letter it may bring. */
export const OpportunitiesPart = ({ work }: { work: WithLines<Tab> }): JSX.Element => {
  const { asked, lines, open, edit } = work
  return (
    <section aria-label="Opportunities">
      <h3>Opportunities</h3>
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      <p role="status" class={work.done === '' ? 'sr' : 'small'}>
        {work.done}
      </p>
      {open !== undefined ? (
        <LineForm
          tab={opportunities}
          plan={opportunityForm}
          title={'row' in open ? `Edit ${open.said.what ?? 'this opportunity'}` : 'A new opportunity'}
          said={open.said}
          save={work.save}
          onCancel={() => edit(undefined)}
        />
      ) : (
        <>
          <Problems of={asked.value?.sheet} />
          {lines.length === 0 ? (
            <p class="small">Observerships, electives, research: keep them here, in a tab of this file.</p>
          ) : (
            <ul class="lines">
              {byState(lines).map((line) => (
                <li key={`${line.id}${line.row}`}>
                  <Disclosure
                    summary={
                      <>
                        <strong>{line.said.what ?? 'Not named'}</strong>
                        <span class="origin">{headOf(line.said)}</span>
                      </>
                    }
                  >
                    <Details said={line.said} />
                    <button type="button" class="quiet" onClick={() => edit(line)}>
                      Edit<span class="sr"> {line.said.what}</span>
                    </button>
                  </Disclosure>
                </li>
              ))}
            </ul>
          )}
          <Button onClick={() => edit({ said: {} })}>Add an opportunity</Button>
        </>
      )}
    </section>
  )
}

const headOf = ({ kind, state, where }: Opportunity): string =>
  [kind === undefined ? '' : capital(kind), where, state].filter(Boolean).join(' · ')

const Details = ({ said: { program, contact, from, to, letter, link, notes } }: { said: Opportunity }): JSX.Element => (
  <>
    <dl class="pairs">
      {(
        [
          ['When', [from, to].flatMap((day) => (day === undefined ? [] : [dayWords(day)])).join(' – ')],
          ['Program', program],
          ['Contact', contact],
          ['Letter', letter],
          ['Notes', notes],
        ] as const
      ).map(([name, value]) =>
        value === undefined || value === '' ? null : (
          <Pair key={name} name={name}>
            {value}
          </Pair>
        ),
      )}
    </dl>
    {link === undefined ? null : (
      <p>
        <Link href={link}>Its page</Link>
      </p>
    )}
  </>
)

/** What is still to come first. */
const byState = (lines: WithLines<Tab>['lines']): WithLines<Tab>['lines'] =>
  [...lines].sort((a, b) => rank(a.said) - rank(b.said))
const rank = ({ state = 'idea' }: Opportunity): number =>
  ['under way', 'agreed', 'asked', 'idea', 'done', 'declined'].indexOf(state)
