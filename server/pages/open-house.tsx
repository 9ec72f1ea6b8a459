import type { FC } from 'hono/jsx'
import type { ListAnswer, SharedRow, WorkspaceSummary } from '../../shared/contract/workspace.ts'
import { type Gap, gapsOf } from '../../shared/events/gaps.ts'
import { rubric, rubricIds } from '../../shared/events/heard.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import type { Profile } from '../../shared/tracker/profile.ts'
import { Fold } from './forms.tsx'
import { answerName, seenName } from './open-house-form.ts'
import { capital, count, valueWords } from './words.ts'

const Head: FC<{ title: string }> = ({ title }) => (
  <>
    <link rel="stylesheet" href="/pages/open-house.css" />
    <script type="module" src="/pages/open-house.js" />
    <h1>{title}</h1>
    <div id="unsent" role="status" hidden />
  </>
)

const pathOf = (...parts: readonly string[]): string => ['/open-house', ...parts.map(encodeURIComponent)].join('/')

export const ChooseList: FC<{ lists: readonly WorkspaceSummary[] }> = ({ lists }) => (
  <>
    <Head title="Open house" />
    {lists.length === 0 ? (
      <div class="card">
        <p>You have no list here yet.</p>
        <p class="hint">Connect your sheet in the IMGFIT sidebar, under Review; then its programs are here.</p>
      </div>
    ) : (
      <>
        <p>Whose programs? What you answer waits in the sidebar of that sheet.</p>
        <ul class="cards">
          {lists.map(({ id, name }) => (
            <li>
              <a class="button big" href={pathOf(id)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

const MOST_SHOWN = 40

/** The programs of the list by name; found without script. */
export const ChooseProgram: FC<{ list: ListAnswer; name: string; path: string; find: string }> = ({
  list,
  name,
  path,
  find,
}) => {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  const all = list.rows.filter(({ gone }) => !gone)
  const found = all.filter((row) => {
    const said = [row.name, row.specialty, row.city, row.state].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
  return (
    <>
      <Head title="Whose open house?" />
      <p class="secondary">{name}</p>
      <form method="get" action={path} class="find">
        <label for="find">Find a program</label>
        <input id="find" name="find" value={find} autocomplete="off" maxlength={100} />
        <button class="button">Find</button>
      </form>
      <p class="hint">
        {count(found.length, 'program')}
        {found.length > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : ''}
      </p>
      <ul class="cards">
        {found.slice(0, MOST_SHOWN).map((row) => (
          <li>
            <a class="button big" href={`${path}/${encodeURIComponent(row.row)}`}>
              <strong>{row.name}</strong>
              <span class="secondary">{[row.specialty, row.state].filter(Boolean).join(' · ')}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** So many questions are asked at once; the others wait under a fold. */
const FIRST = 3

export const OpenHousePage: FC<{
  path: string
  row: SharedRow
  profile: Profile
  today: string
  newKey: () => string
}> = ({ path, row, profile, today, newKey }) => {
  const gaps = gapsOf(row.values, profile, today)
  const [first, more] = [gaps.slice(0, FIRST), gaps.slice(FIRST, 16)]
  return (
    <>
      <Head title={row.name} />
      <p class="secondary">{[row.specialty, row.city, row.state].filter(Boolean).join(' · ')}</p>
      <form method="post" action={path} class="open-house" data-program={row.name}>
        <input type="hidden" name="key" value={newKey()} />
        <section aria-labelledby="ask-title">
          <h2 id="ask-title">Ask</h2>
          {first.length === 0 ? <p>Nothing that can be asked is open. Watch and listen.</p> : null}
          {first.map((gap) => (
            <Question gap={gap} row={row} />
          ))}
          {more.length === 0 ? null : (
            <Fold id="more-questions" says={count(more.length, 'further open question')}>
              {more.map((gap) => (
                <Question gap={gap} row={row} />
              ))}
            </Fold>
          )}
        </section>
        <section aria-labelledby="watch-title">
          <h2 id="watch-title">Watch</h2>
          {rubricIds.map((id) => (
            <Buttons name={seenName(id)} legend={rubric[id].title} none="Not seen">
              {rubric[id].choices.map((choice) => ({ value: choice, says: capital(choice) }))}
            </Buttons>
          ))}
        </section>
        <section aria-labelledby="note-title">
          <h2 id="note-title">Note</h2>
          <p class="field">
            <label for="note">What stays with you</label>
            <textarea id="note" name="text" rows={4} maxlength={2000} />
            <span class="hint">Your keyboard’s microphone writes what you say.</span>
          </p>
          <p class="field">
            <label for="from">Who said it</label>
            <input id="from" name="from" maxlength={120} autocomplete="off" placeholder="chief resident" />
          </p>
          <p class="field">
            <label for="event">At</label>
            <select id="event" name="event">
              {['open house', 'residency fair', 'Q&A', 'webinar', 'society meeting', 'interview'].map((one) => (
                <option>{one}</option>
              ))}
            </select>
          </p>
          <p class="field">
            <label for="day">On</label>
            <input id="day" name="day" type="date" value={today} required />
          </p>
          <label class="tick">
            <input type="checkbox" name="thank" value="yes" checked />
            <span>Remind me of a thank-you within 48 hours</span>
          </label>
        </section>
        <p class="hint">
          Each answer waits as a suggestion in your sidebar; nothing in the sheet changes before you accept it. Notes
          and thank-yous are seen by your mentors only where you share your notes.
        </p>
        <p id="not-sent" class="problem" role="alert" hidden />
        <button class="button primary big">Keep this</button>
      </form>
    </>
  )
}

const Question: FC<{ gap: Gap; row: SharedRow }> = ({ gap: { field, words, stands, answers, expects }, row }) => {
  const now = row.values[field]
  const hint = stands === 'not known' ? undefined : `${capital(stands)}: ${valueWords(now, field)}`
  const id = `q-${field}`
  return answers.length > 0 ? (
    <Buttons name={answerName(field)} legend={words} none="Not answered" hint={hint}>
      {answers.map(({ value, says }) => ({ value, says: capital(says) }))}
    </Buttons>
  ) : (
    <p class="field">
      <label for={id}>{words}</label>
      <input id={id} name={answerName(field)} maxlength={100} autocomplete="off" inputmode={figure(field)} />
      <span class="hint">
        {hint === undefined ? '' : `${hint}. `}Write {expects}.
      </span>
    </p>
  )
}

/** A phone shows its figures where only figures are wanted. */
const figure = (field: ColumnId): 'numeric' | undefined =>
  columnOf(field).kind.name === 'number' ? 'numeric' : undefined

/** One of several as big buttons; the last takes the answer back. */
const Buttons: FC<{
  name: string
  legend: string
  none: string
  hint?: string | undefined
  children: { value: string; says: string }[]
}> = ({ name, legend, none, hint, children }) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    {hint === undefined ? null : <p class="hint">{hint}</p>}
    <div class="choice-row">
      {[...children, { value: '', says: none }].map(({ value, says }) => (
        <label class={value === '' ? 'choice none' : 'choice'}>
          <input type="radio" name={name} value={value} checked={value === ''} />
          <span>{says}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

export interface Sent {
  readonly name: string
  readonly answers: number
  readonly notes: number
  readonly tasks: number
  /** where the next program is chosen */
  readonly path: string
}

export const SentPage: FC<{ sent: Sent }> = ({ sent: { name, answers, notes, tasks, path } }) => (
  <>
    <Head title="Kept" />
    <p>
      For <strong>{name}</strong>: {count(answers, 'answer')}, {count(notes, 'note')}
      {tasks === 0 ? '' : `, ${count(tasks, 'thank-you to write', 'thank-yous to write')}`}.
    </p>
    <p>They wait in the Review tab of your sidebar. The sheet changes when you accept them there.</p>
    <p>
      <a class="button primary big" href={path}>
        Another program
      </a>
    </p>
  </>
)
