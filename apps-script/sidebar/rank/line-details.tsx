import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { RankCheck } from '../../../shared/list/rank/rank.ts'
import { isWaived } from '../../../shared/tabs/rank-list.ts'
import { isDay } from '../../../shared/tracker/cell.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { Pair } from '../parts/pairs.tsx'
import { dayWords, withDays } from '../words.ts'
import type { Entry } from './reading.ts'
import type { Ranking } from './use-rank.ts'
import { hereWords } from './words.ts'

/** All of one line: its chance, why it stands there, its visa facts and the way off the list. */
export const LineDetails = ({
  ranking,
  check,
  entry,
  at,
}: {
  ranking: Ranking
  check: RankCheck
  entry: Entry
  at: number
}): JSX.Element => {
  const { line, renamed, candidate } = entry
  const chance = check.ranks[at]
  const stale = check.stale.find(({ row }) => row === at)
  return (
    <>
      <dl class="pairs">
        {chance === undefined ? null : <Pair name="At this rank">{hereWords(chance)}</Pair>}
        <Pair name="In the sheet">{candidate?.place ?? 'no row'}</Pair>
      </dl>
      {renamed === undefined || line === undefined ? null : (
        <Button busy={ranking.line.busy} onClick={() => ranking.line.run(entry, { program: renamed })}>
          Same program: take that name
        </Button>
      )}
      {line === undefined ? (
        <p class="small">Save the list to write why it stands here, or to waive its visa check.</p>
      ) : (
        <>
          <Why key={`why ${entry.said.why ?? ''}`} ranking={ranking} entry={entry} />
          {stale === undefined ? null : <p>{withDays(stale.asks)}</p>}
          {isWaived(entry.said) ? (
            <Waived ranking={ranking} entry={entry} />
          ) : stale === undefined ? null : (
            <Waive ranking={ranking} entry={entry} />
          )}
        </>
      )}
      <p>
        <button type="button" class="quiet" onClick={() => ranking.takeOff(entry)}>
          Do not rank <span class="sr">{entry.name}</span>
        </button>
      </p>
      {ranking.line.failure === undefined ? null : (
        <FailureCard failure={ranking.line.failure} again={ranking.load.run} />
      )}
    </>
  )
}

const Why = ({ ranking, entry }: { ranking: Ranking; entry: Entry }): JSX.Element => {
  const [why, setWhy] = useState(entry.said.why ?? '')
  const said = why.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        ranking.line.run(entry, { why: said === '' ? undefined : said })
      }}
    >
      <Typed label="Why here, for yourself">
        {(id) => (
          <input id={id} maxLength={1000} value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
        )}
      </Typed>
      {said === (entry.said.why ?? '') ? null : (
        <Button type="submit" busy={ranking.line.busy}>
          Keep
        </Button>
      )}
    </form>
  )
}

const Waived = ({ ranking, entry }: { ranking: Ranking; entry: Entry }): JSX.Element => {
  const { waiver = '', waivedBy = '', waivedOn = '' } = entry.said
  return (
    <>
      <p>
        Visa check waived: {waiver}
        <span class="origin">
          {waivedBy}, {dayWords(waivedOn)}
        </span>
      </p>
      <Button
        busy={ranking.line.busy}
        onClick={() => ranking.line.run(entry, { waiver: undefined, waivedBy: undefined, waivedOn: undefined })}
      >
        Take the waiver back
      </Button>
    </>
  )
}

/** Somebody answers for a program whose visas were not read again: why, who and when, kept on its line. */
const Waive = ({ ranking, entry }: { ranking: Ranking; entry: Entry }): JSX.Element => {
  const today = ranking.reading?.today ?? ''
  const [waiver, setWaiver] = useState(entry.said.waiver ?? '')
  const [by, setBy] = useState(entry.said.waivedBy ?? '')
  const [day, setDay] = useState(entry.said.waivedOn ?? today)
  const isPast = isDay(day) && day <= today
  const usable = waiver.trim() !== '' && by.trim() !== '' && isPast
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (usable) ranking.line.run(entry, { waiver: waiver.trim(), waivedBy: by.trim(), waivedOn: day })
      }}
    >
      <Typed label="Why no fresh fact is needed">
        {(id) => (
          <input
            id={id}
            maxLength={500}
            value={waiver}
            onInput={({ currentTarget }) => setWaiver(currentTarget.value)}
          />
        )}
      </Typed>
      <Typed label="Who said so, such as your mentor">
        {(id) => (
          <input id={id} maxLength={120} value={by} onInput={({ currentTarget }) => setBy(currentTarget.value)} />
        )}
      </Typed>
      <Typed label="On which day">
        {(id) => (
          <input
            id={id}
            type="date"
            max={today}
            value={day}
            aria-invalid={!isPast}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        )}
      </Typed>
      {isPast ? null : <p class="field-problem">A day up to today.</p>}
      <Button type="submit" busy={ranking.line.busy} disabled={!usable}>
        Waive the visa check
      </Button>
    </form>
  )
}

const Typed = ({ label, children }: { label: string; children: (id: string) => ComponentChildren }): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}
