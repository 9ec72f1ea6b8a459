import type { FC } from 'hono/jsx'
import type { Activity } from '../../shared/contract/reviews.ts'
import { inSheet, toldOf } from '../../shared/review/told.ts'
import { Deed, Fold } from './forms.tsx'
import { About, Time } from './parts.tsx'
import { pathTo, type View } from './view.ts'
import { count, timeWords } from './words.ts'

const AT_ONCE = 15

/** What changed since the last visit, newest first; it stays until it is marked as seen. */
export const Changed: FC<{ view: View }> = ({ view }) => {
  const { news, seen, workspace } = view.review
  const since = seen === undefined ? '' : ` since ${timeWords(seen, workspace.digest.zone)}`
  return (
    <section id="new" aria-labelledby="new-title">
      <h2 id="new-title" tabindex={-1}>
        {news.length === 0 ? 'Nothing new' : count(news.length, 'change')}
        {since}
      </h2>
      <p class="hint" id="new-none" hidden={news.length > 0}>
        {seen === undefined ? 'What others change from now on appears here.' : 'You have seen everything that changed.'}
      </p>
      {news.length === 0 ? null : (
        <>
          <ul class="lines" id="new-lines">
            {news.slice(0, AT_ONCE).map((activity) => (
              <Line view={view} activity={activity} />
            ))}
          </ul>
          {news.length > AT_ONCE ? (
            <Fold id="new-more" says={count(news.length - AT_ONCE, 'older change')}>
              <ul class="lines" id="new-more-lines">
                {news.slice(AT_ONCE).map((activity) => (
                  <Line view={view} activity={activity} />
                ))}
              </ul>
            </Fold>
          ) : null}
          <Deed
            view={view}
            deed="visit"
            sends={{ mark: view.review.mark }}
            back={`${pathTo(view)}#new`}
            says="Mark all as seen"
          />
        </>
      )}
    </section>
  )
}

const Line: FC<{ view: View; activity: Activity }> = ({ view, activity }) => {
  const { who, did, about, to, quote } = toldOf(activity)
  const isInSheet = who === undefined
  return (
    <li id={`n-${activity.id}`} class="told">
      <p>
        {isInSheet ? null : (
          <>
            <strong>{who}</strong> {did}{' '}
          </>
        )}
        {about ? <About view={view} anchor={activity.anchor} /> : null}
        {isInSheet ? ` ${inSheet(did)}` : null}
        {to ? ` ${to}` : null}
      </p>
      {quote === undefined ? null : <p class="words quote">{quote}</p>}
      <Time view={view} at={activity.at} />
    </li>
  )
}
