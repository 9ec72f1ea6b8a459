import type { JSX } from 'preact'
import type { CardGroup, SpecialtyCard } from '../../../shared/guidance/index.ts'
import { Link } from '../parts/link.tsx'
import { Card } from '../parts/notice.tsx'
import { PrintedLine } from './printed-line.tsx'

/** One specialty: warnings first, then figures page by page, then where to ask. */
export const CardOf = ({ card: { name, warnings, groups, societies } }: { card: SpecialtyCard }): JSX.Element => (
  <article aria-live="polite" aria-label={name}>
    {warnings.length === 0 ? null : (
      <Card tone="reach">
        {warnings.map((says) => (
          <p key={says}>
            <span class="mark reach" aria-hidden="true">
              ▲
            </span>{' '}
            {says}
          </p>
        ))}
      </Card>
    )}
    {groups.map((group) => (
      <Group key={group.title} group={group} />
    ))}
    <section>
      <h3>Societies</h3>
      {societies.length === 0 ? (
        <p class="not-known">No society of it is listed here.</p>
      ) : (
        <>
          <ul class="plain-list">
            {societies.map(({ id, name: society, short, url }) => (
              <li key={id}>
                <Link href={url}>
                  {society} ({short})
                </Link>
              </li>
            ))}
          </ul>
          <p class="small">Links out: accredited programs, meetings, mentors. Ask for its section for IMGs.</p>
        </>
      )}
    </section>
  </article>
)

export const Group = ({ group: { title, figures, says, printed } }: { group: CardGroup }): JSX.Element => (
  <section aria-label={title}>
    <h3>{title}</h3>
    {figures.length === 0 ? null : (
      <dl class="figure-list tabular">
        {figures.map((figure) => (
          <div key={figure.title}>
            <dt>{figure.title}</dt>
            <dd class={figure.value === 'not known' ? 'not-known' : ''}>{figure.value}</dd>
          </div>
        ))}
      </dl>
    )}
    {says === undefined ? null : <p class={figures.length === 0 ? 'not-known' : 'small'}>{says}</p>}
    {printed === undefined ? null : <PrintedLine printed={printed} />}
  </section>
)
