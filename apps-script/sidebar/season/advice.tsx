import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDeed } from '../ask.ts'
import { Paged } from '../fill/paged.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Candidate } from '../plan/reading.ts'
import { chanceWords, dollarWords, pointsWords } from '../plan/words.ts'
import { capital, count, sentence } from '../words.ts'
import { isSuggested, sendSuggestions } from './suggest.ts'
import { rareWords } from './words.ts'
import type { Add, Remove, SeasonWork } from './work-out.ts'

/** Only with an alarm: what may be why, and what could be sent and left. Ticked ones become suggestions, nothing else. */
export const SeasonAdvice = ({ work }: { work: SeasonWork }): JSX.Element => {
  const { adds, removes } = work
  const { client, reviews } = useHere()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [sent, setSent] = useState('')
  const chosen = {
    adds: adds.filter(({ candidate }) => ticked.has(`add ${candidate.key}`)),
    removes: removes.filter(({ candidate }) => ticked.has(`remove ${candidate.key}`)),
  }
  const many = chosen.adds.length + chosen.removes.length
  const suggest = useDeed(async () => {
    setSent('')
    const done = await sendSuggestions(client, reviews, chosen)
    setTicked(new Set())
    setSent(`${count(done, 'suggestion')} sent. Members of the list see them; nothing in the sheet has changed.`)
  })
  const shared = reviews.workspace !== undefined && reviews.review !== undefined
  const waiting = reviews.review?.suggestions ?? []
  const stateOf = (kind: 'add' | 'remove', candidate: Candidate): OfferState => {
    const key = `${kind} ${candidate.key}`
    return {
      shared,
      waits: isSuggested(candidate, kind === 'add' ? 'set' : 'remove', waiting),
      ticked: ticked.has(key),
      tick() {
        const next = new Set(ticked)
        if (!next.delete(key)) next.add(key)
        setTicked(next)
      },
    }
  }
  return (
    <section aria-label="What could be done" class="season-advice">
      <Causes work={work} />
      <h3>Still worth sending</h3>
      <Adds adds={adds} stateOf={(candidate) => stateOf('add', candidate)} />
      {removes.length === 0 ? null : (
        <>
          <h3>Not worth sending</h3>
          <Removes removes={removes} stateOf={(candidate) => stateOf('remove', candidate)} />
        </>
      )}
      {adds.length + removes.length === 0 ? null : shared ? (
        <Button primary busy={suggest.busy} disabled={many === 0} onClick={() => suggest.run()}>
          {many === 0 ? 'Suggest the ticked ones' : `Suggest ${many}`}
        </Button>
      ) : (
        <NotShared />
      )}
      <p class="small" role="status">
        {sent}
      </p>
      {suggest.failure === undefined ? null : <FailureCard failure={suggest.failure} />}
    </section>
  )
}

/** How one offer stands: whether it can be suggested, is suggested already, or is ticked to be. */
interface OfferState {
  readonly shared: boolean
  readonly waits: boolean
  readonly ticked: boolean
  readonly tick: () => void
}
type StateOf = (candidate: Candidate) => OfferState

const Adds = ({ adds, stateOf }: { adds: readonly Add[]; stateOf: StateOf }): JSX.Element =>
  adds.length === 0 ? (
    <p>
      No row of your trackers that is not sent would add a tenth of a point by now. Other programs may: look for them in
      Search.
    </p>
  ) : (
    <>
      <p class="small">
        Each beside those above it, with what is left of the season. Prices are where the counter of its specialty
        stands. All figures prior only. {totalWords(adds)}
      </p>
      <Paged
        all={adds}
        line={(one) => (
          <Offer
            key={one.candidate.key}
            name={one.candidate.name}
            origin={`${one.specialty}, ${one.candidate.place}`}
            says={addWords(one)}
            state={stateOf(one.candidate)}
          />
        )}
      />
    </>
  )

const Removes = ({ removes, stateOf }: { removes: readonly Remove[]; stateOf: StateOf }): JSX.Element => (
  <Paged
    all={removes}
    line={({ candidate, why }) => (
      <Offer
        key={candidate.key}
        name={candidate.name}
        origin={originOf(candidate)}
        says={sentence(why)}
        state={stateOf(candidate)}
      />
    )}
  />
)

const Causes = ({ work: { view } }: { work: SeasonWork }): JSX.Element => (
  <Card title="Fewer invitations than expected" tone="reach">
    <p>
      {view.invited === 0 ? 'None by now' : `${view.invited} or fewer by now`} would happen in {rareWords(view.soFew)},
      prior only.
    </p>
    {view.causes.length === 0 ? (
      <p>Nothing in the list stands out as the reason. It may be how programs read your application, or chance.</p>
    ) : (
      <>
        <p>What may be why:</p>
        <ul class="advice">
          {view.causes.map(({ id, says }) => (
            <li key={id}>
              <strong>{capital(id)}.</strong> {says}
            </li>
          ))}
        </ul>
      </>
    )}
  </Card>
)

const Offer = ({
  name,
  origin,
  says,
  state: { shared, waits, ticked, tick },
}: {
  name: string
  origin: string
  says: string
  state: OfferState
}): JSX.Element => {
  const words = (
    <span>
      <strong>{name}</strong> {waits ? <span class="chip ask">suggested</span> : null}
      <span class="origin">{says}</span>
      <span class="origin">{origin}</span>
    </span>
  )
  return (
    <li>
      {waits || !shared ? (
        words
      ) : (
        <label class="plan-tick">
          <input type="checkbox" checked={ticked} onInput={tick} />
          {words}
        </label>
      )}
    </li>
  )
}

/** Where nobody else sees the list there is nobody to suggest to. */
const NotShared = (): JSX.Element => {
  const { reviews, go } = useHere()
  if (reviews.workspace !== undefined)
    return <p role="status">{reviews.failure?.says ?? 'Reading what others said.'} Suggestions need the server.</p>
  return (
    <Card tone="ask">
      <p>This list is not shared, so there is nobody to suggest these to. Nothing is written for you.</p>
      <Button onClick={() => go('sharing')}>Sharing</Button>
    </Card>
  )
}

const addWords = ({ chance, points, price }: Add): string =>
  `Interview ${chanceWords(chance)}; adds ${pointsWords(points)}; ${price === null ? 'fee not known' : dollarWords(price)}`

const totalWords = (adds: readonly Add[]): string => {
  const sum = (what: 'mean' | 'low' | 'high'): number => adds.reduce((all, { points }) => all + points[what], 0)
  const known = adds.flatMap(({ price }) => price ?? [])
  const dollars = `${known.length < adds.length ? 'at least ' : ''}${dollarWords(known.reduce((a, b) => a + b, 0))}`
  const points = pointsWords({ mean: sum('mean'), low: sum('low'), high: sum('high') })
  return `${adds.length === 1 ? 'It adds' : `All ${adds.length} together add`} ${points} for ${dollars}.`
}

const originOf = ({ specialty, place }: Candidate): string => [specialty, place].filter(Boolean).join(', ')
