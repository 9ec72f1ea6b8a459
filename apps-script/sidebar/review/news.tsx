import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Activity } from '../../../shared/contract/reviews.ts'
import { useHere } from '../here.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Day, When } from '../parts/when.tsx'
import { count } from '../words.ts'
import { sentenceOf } from './told.ts'

/** What others did since the last visit; it stays in view until the panel is left. */
export const News = ({ shown }: { shown: boolean }): JSX.Element => {
  const { reviews } = useHere()
  const { review, visit } = reviews
  const [every, setEvery] = useState<readonly Activity[]>([])
  const [since, setSince] = useState<string>()
  const [all, setAll] = useState(false)
  useEffect(() => {
    if (shown) return
    setEvery([])
    setSince(undefined)
  }, [shown])
  useEffect(() => {
    if (!shown || review === undefined) return
    setSince((before) => before ?? review.seen ?? '')
    if (review.news.length === 0) return
    setEvery((before) => [...review.news.filter(({ id }) => !before.some((one) => one.id === id)), ...before])
    void visit()
  }, [shown, review, visit])
  const isOwner = review?.workspace.role === 'owner'
  // what waits for a decision stands below
  const news = isOwner ? every.filter((one) => one.kind !== 'suggested' && !isTyped(one)) : every
  const typed = isOwner ? every.filter(isTyped) : []
  const first = all ? news : news.slice(0, FIRST)
  return (
    <section aria-label="News">
      <h3>
        {since ? (
          <>
            New since <Day of={since} />
          </>
        ) : (
          'New'
        )}
      </h3>
      <div aria-live="polite">
        {news.length === 0 ? (
          <p class="secondary">Nothing new by others.</p>
        ) : (
          <ul class="plain-list">
            {first.map((one) => (
              <Line key={one.id} activity={one} />
            ))}
          </ul>
        )}
      </div>
      {first.length === news.length ? null : (
        <button type="button" class="quiet more-news" onClick={() => setAll(true)}>
          Show all {news.length}
        </button>
      )}
      {typed.length === 0 ? null : (
        <Disclosure summary={`${count(typed.length, 'change')} in the sheet`}>
          <ul class="plain-list">
            {typed.map((one) => (
              <Line key={one.id} activity={one} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
const FIRST = 5

/** Nobody is known to have done it: most of it is the owner's own typing. */
const isTyped = ({ by }: Pick<Activity, 'by'>): boolean => by === undefined

const Line = ({ activity }: { activity: Activity }): JSX.Element => {
  const { says, quote } = sentenceOf(activity)
  return (
    <li>
      {says}
      {quote === undefined ? null : <q class="said">{quote}</q>}
      <span class="origin">
        {activity.by === undefined ? 'noticed ' : ''}
        <When at={activity.at} />
      </span>
    </li>
  )
}
