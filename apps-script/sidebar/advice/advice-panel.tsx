import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { adviceFor } from '../../../shared/guidance/index.ts'
import { specialtyOf } from '../../../shared/seasons/specialties.ts'
import { opportunities } from '../../../shared/tabs/opportunities.ts'
import { ownWords } from '../../../shared/tabs/own-words.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { useAsked } from '../ask.ts'
import { useLines } from '../contacts/use-lines.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { readSheet } from '../plan/reading.ts'
import { count } from '../words.ts'
import { BringsPart } from './brings-part.tsx'
import { GapLine } from './gap-line.tsx'
import { NeedsPart } from './needs-part.tsx'
import { OpportunitiesPart } from './opportunities-part.tsx'

/** The file against its specialty, what makes up for gaps, what one brings and needs, and what is on its way. */
export const AdvicePanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const own = useLines(ownWords, shown, 'Own words')
  const chances = useLines(opportunities, shown, 'Opportunity')
  const sheet = useAsked(() => readSheet(client), own.asked.value === undefined ? undefined : `${state?.book.now}`)
  const { value } = own.asked
  const candidates = sheet.value?.candidates ?? []
  return (
    <div class="panel advice-page" aria-busy={own.asked.busy}>
      <PageTitle title="What would help my file" shown={shown} />
      {own.asked.failure === undefined ? null : <FailureCard failure={own.asked.failure} again={own.asked.again} />}
      {value === undefined ? (
        own.asked.failure === undefined ? (
          <Skeleton says="Reading your profile" />
        ) : null
      ) : (
        <>
          <Gaps profile={value.profile} />
          <OpportunitiesPart work={chances} />
          {sheet.failure === undefined ? null : <FailureCard failure={sheet.failure} again={sheet.again} />}
          <NeedsPart lines={own.lines} today={value.today} candidates={candidates} onSaved={own.asked.again} />
          <BringsPart
            languages={value.profile.languages}
            lines={own.lines}
            today={value.today}
            candidates={candidates}
            onSaved={own.asked.again}
          />
        </>
      )}
    </div>
  )
}

const Gaps = ({ profile }: { profile: Profile }): JSX.Element => {
  const { go } = useHere()
  const mine = [profile.specialty, profile.specialty2].flatMap((text) => specialtyOf(text ?? '') ?? [])
  const [chosen, setChosen] = useState<string>()
  const name = chosen !== undefined && mine.includes(chosen) ? chosen : mine[0]
  if (name === undefined)
    return (
      <Card tone="ask">
        <p>Your profile names no specialty yet, and a file is strong or weak only for one.</p>
        <Button primary onClick={() => go('profile')}>
          Open Profile
        </Button>
      </Card>
    )
  const gaps = adviceFor(profile, name)
  const open = gaps.filter(({ stands }) => stands === 'gap').length
  const unknown = gaps.filter(({ stands }) => stands === 'not known').length
  return (
    <section aria-label="My file">
      <h3>
        For {name} <EntryGuide id="average-scores" />
      </h3>
      {mine.length < 2 ? null : (
        <div class="field">
          <label for="advice-specialty">Specialty</label>
          <select id="advice-specialty" value={name} onInput={({ currentTarget: { value } }) => setChosen(value)}>
            {mine.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
      )}
      <p role="status" class="small">
        {open === 0 ? 'No gap' : count(open, 'gap')}
        {unknown === 0 ? '' : `, ${unknown} not known`}. What counts more stands first.{' '}
        <button type="button" class="quiet" onClick={() => go('specialty', undefined, name)}>
          Figures of {name}
        </button>
      </p>
      <ul class="gaps">
        {gaps.map((gap, at) => (
          <GapLine key={`${name}${gap.id}${gap.stands}`} gap={gap} open={at === 0 && gap.stands === 'gap'} />
        ))}
      </ul>
      <p class="small">
        A contact adds a few points where requirements are met. A requirement that is missed stays missed, whoever you
        know.
      </p>
    </section>
  )
}
