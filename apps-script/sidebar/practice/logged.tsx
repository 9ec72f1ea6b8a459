import type { JSX } from 'preact'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { practice } from '../../../shared/tabs/practice.ts'
import { isScaled } from '../../../shared/timeline/practice.ts'
import { Paged } from '../fill/paged.tsx'
import { dayWords, decimal } from '../words.ts'

type Sat = Line<typeof practice>

/** Every practice exam, the newest first. */
export const Logged = ({ lines, edit }: { lines: readonly Sat[]; edit: (line: Sat) => void }): JSX.Element => {
  const newest = [...lines].sort((a, b) => ((a.said.date ?? '') < (b.said.date ?? '') ? 1 : -1))
  return (
    <section aria-labelledby="practice-logged">
      <h3 id="practice-logged">Sat so far</h3>
      <Paged
        all={newest}
        line={(line) => {
          const { date, exam = 'Step 2 CK', form, score, note } = line.said
          return (
            <li key={`${line.id} ${line.row}`}>
              <strong class="tabular">{score === undefined ? 'no score' : decimal(score)}</strong>{' '}
              {score === undefined || isScaled(score) ? null : <span class="small">not on the three-digit scale </span>}
              {form}
              <span class="origin">
                {date === undefined ? 'day not known' : dayWords(date)} · {exam}
                {note === undefined ? '' : ` · ${note}`}
              </span>
              <button type="button" class="quiet" onClick={() => edit(line)}>
                Edit
                <span class="sr">
                  {' '}
                  {`${form ?? 'the practice exam'} of ${date === undefined ? 'an unknown day' : dayWords(date)}`}
                </span>
              </button>
            </li>
          )
        }}
      />
    </section>
  )
}
