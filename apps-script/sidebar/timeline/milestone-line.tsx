import type { JSX } from 'preact'
import type { Concerned, Milestone } from '../../../shared/timeline/milestone.ts'
import { concernedWords } from '../../../shared/timeline/sentences.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { useHere } from '../here.ts'
import { count, dayWords, withDays } from '../words.ts'
import type { Read } from './reading.ts'
import { StateChip } from './state-chip.tsx'
import type { TimelineWork } from './use-timeline.ts'
import { WhatIf } from './what-if.tsx'
import { daysWords, hereWords, pagesOf } from './words.ts'

/** One step: how it stands and when; inside why then, whose days these are, its rows, and what a move would do. */
export const MilestoneLine = ({
  milestone,
  work,
  read,
}: {
  milestone: Milestone
  work: TimelineWork
  read: Read
}): JSX.Element => {
  const { go } = useHere()
  const { id, title, about, field, from, kind, rows, state } = milestone
  const here = hereWords(milestone, read.zone)
  return (
    <li>
      <Disclosure
        summary={
          <>
            <strong>{title}</strong>
            <span class="milestone-line">
              <StateChip milestone={milestone} /> <span class="small">{daysWords(milestone)}</span>
            </span>
          </>
        }
      >
        <p>{withDays(about)}</p>
        {kind === 'task' && from !== undefined && state !== 'done' ? (
          <p>
            {id === 'step2' ? 'For certain in time by' : 'From'} {dayWords(from.day)}
            {from.time === undefined ? '' : `, ${from.time} Eastern`}.
          </p>
        ) : null}
        {here === '' ? null : <p class="small">On your clock: {here}.</p>}
        {rows === undefined ? null : <Rows rows={rows} read={read} />}
        <ul class="small">
          {pagesOf(milestone).map((page) => (
            <li key={page}>{page}</li>
          ))}
        </ul>
        {id === 'step2' ? (
          <button type="button" class="link" onClick={() => go('practice')}>
            Practice exams
          </button>
        ) : null}
        {field === undefined ? null : <WhatIf field={field} work={work} read={read} />}
      </Disclosure>
    </li>
  )
}

/** The rows it concerns, by name; those that miss it first. */
const Rows = ({ rows, read }: { rows: Concerned; read: Read }): JSX.Element | null => {
  const words = concernedWords(rows)
  if (words === '') return null
  const { candidates } = read.sheet
  const named = (list: readonly number[]): string => list.map((at) => candidates[at]?.name ?? '').join(', ')
  const lists = [
    ['Missed as planned', rows.missed],
    ['Ask for it', rows.asking.filter((at) => !rows.missed.includes(at))],
  ] as const
  return (
    <Disclosure summary={words}>
      {lists.map(([title, list]) =>
        list.length === 0 ? null : (
          <p key={title}>
            <span class="secondary">
              {title}, {count(list.length, 'row')}:
            </span>{' '}
            {named(list)}
          </p>
        ),
      )}
      {rows.open.length === 0 ? null : (
        <p class="small">
          {count(rows.open.length, 'row')} {rows.open.length === 1 ? 'does' : 'do'} not say: a question for the program.
        </p>
      )}
    </Disclosure>
  )
}
