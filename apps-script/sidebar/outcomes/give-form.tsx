import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { GiveOutcomesRequest, ToldApplication } from '../../../shared/contract/outcomes.ts'
import { useDeed } from '../ask.ts'
import { Paged } from '../fill/paged.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { Pair } from '../parts/pairs.tsx'
import { count, dayWords } from '../words.ts'
import type { Told } from './telling.ts'

type Takes = Omit<GiveOutcomesRequest, 'contract' | 'workspace'>
type Matched = 'matched' | 'not matched' | 'not said'

/** What would be given, number by number, and the one button that does it once it is agreed to. */
export const GiveForm = ({
  told,
  isGiven,
  give,
}: {
  told: Told
  isGiven: boolean
  give: (takes: Takes) => Promise<void>
}): JSX.Element => {
  const [consent, setConsent] = useState(false)
  const [matched, setMatched] = useState<Matched>('not said')
  const { season, basis, day, applications, match } = told
  const sends =
    match === undefined || matched === 'not said' ? undefined : { said: match, matched: matched === 'matched' }
  const deed = useDeed(async () => {
    await give({ season, basis, day, consent: true, applications, ...(sends && { match: sends }) })
    setConsent(false)
  })
  return (
    <section aria-label={`The Match of ${season}`}>
      <h3>What you would give for the Match of {season}</h3>
      <Summary told={told} />
      {match === undefined ? (
        <p class="small">No chance of a match was said of exactly what you sent, so that it is not asked.</p>
      ) : (
        <HaveYouMatched matched={matched} choose={setMatched} />
      )}
      <Disclosure summary="Exactly what is sent">
        <dl class="pairs">
          <Pair name="Match season">{season}</Pair>
          <Pair name="Said on">{dayWords(day)}</Pair>
          <Pair name="From">{basis === 'snapshot' ? 'a snapshot' : 'the rows as before'}</Pair>
          <Pair name="Match">
            {sends === undefined
              ? 'not sent'
              : `${figure(sends.said)} said, ${sends.matched ? 'matched' : 'not matched'}`}
          </Pair>
        </dl>
        <p class="small">
          By chance, not in the order of your sheet. No names, no programs, no profile. Of each chance its middle is
          sent, without its range; each is prior only.
        </p>
        <Paged all={applications} line={(one) => <Line {...one} />} />
      </Disclosure>
      <label class="tick consent">
        <input type="checkbox" checked={consent} onChange={({ currentTarget }) => setConsent(currentTarget.checked)} />
        <span>
          I agree that these numbers are kept on the server and counted, with those of four other people at the least,
          in what anybody may read.
        </span>
      </label>
      <Button primary busy={deed.busy} disabled={!consent} onClick={() => deed.run()}>
        {isGiven ? 'Give again, in place of the earlier' : 'Give'}
      </Button>
      {consent ? null : <p class="small">Tick that you agree first.</p>}
      {deed.failure === undefined ? null : <FailureCard failure={deed.failure} again={() => deed.run()} />}
    </section>
  )
}

/** Counts, and honestly where the chances are from. */
const Summary = ({ told: { basis, day, applications, leftOut } }: { told: Told }): JSX.Element => {
  const came = applications.filter((one) => one.came).length
  return (
    <>
      <p>
        <strong>
          {count(applications.length, 'application')}, {count(came, 'invitation')}
        </strong>
      </p>
      <p class="small">
        {basis === 'snapshot'
          ? `The chances are those of your snapshot of ${dayWords(day)}, frozen before anything was heard.`
          : 'There is no snapshot from before anything was heard. The chances are worked out now, from each row without its invitation, status and your own tier, and from your profile as it is now. What else you changed since then is in them.'}
        {' Signals count where the file says that you sent them.'}
        {leftOut === 0
          ? ''
          : ` ${count(leftOut, 'application')} of yours ${leftOut === 1 ? 'is' : 'are'} left out: nothing was said of ${leftOut === 1 ? 'it' : 'them'}.`}
      </p>
    </>
  )
}

const HaveYouMatched = ({ matched, choose }: { matched: Matched; choose: (matched: Matched) => void }): JSX.Element => {
  const name = useId()
  return (
    <fieldset class="choice">
      <legend>Did you match?</legend>
      {(['matched', 'not matched', 'not said'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={matched === one} onChange={() => choose(one)} />
          <span>{{ matched: 'Yes', 'not matched': 'No', 'not said': 'I would rather not say' }[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const Line = ({ said, came }: ToldApplication): JSX.Element => (
  <li>
    {figure(said)} said, {came ? <strong>an invitation came</strong> : 'none came'}
  </li>
)

/** As it is sent: to a tenth of a percent. */
const figure = (share: number): string => `${Math.round(1000 * share) / 10} %`
