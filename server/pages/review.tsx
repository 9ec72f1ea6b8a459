import type { FC } from 'hono/jsx'
import { Balance } from './balance.tsx'
import { Changed } from './changed.tsx'
import { CommentForm, Deed, Fold, Form, Write } from './forms.tsx'
import { By, Time } from './parts.tsx'
import { ApplicantProfile } from './profile.tsx'
import { ProgramList } from './program-list.tsx'
import { Questions } from './questions.tsx'
import { SuggestionCard, Suggestions } from './suggestion.tsx'
import { ThreadCard, Threads } from './thread.tsx'
import {
  openQuestions,
  pathTo,
  roleIn,
  rowsOn,
  suggestionsForMe,
  threadsForMe,
  type View,
  type Waiting,
  zoneIn,
} from './view.ts'
import { count, timeWords, zoneWords } from './words.ts'

/** The whole review: what changed, what waits, and the list with its balance. */
export const ReviewPage: FC<{ view: View }> = ({ view }) => {
  const { workspace } = view.review
  const isOwner = roleIn(view) === 'owner'
  return (
    <>
      <h1>{workspace.name}</h1>
      <p class="where">
        {isOwner ? 'Your list' : `The list of ${workspace.owner}; you are ${articled(workspace.role)}`}
      </p>
      <Places view={view} />
      <Changed view={view} />
      <Waits view={view} />
      <WholeList view={view} />
      <Ready view={view} />
      <section id="list" aria-labelledby="list-title">
        <h2 id="list-title">{count(rowsOn(view).length, 'program')}</h2>
        <AsOf view={view} />
        <ApplicantProfile view={view} />
        {rowsOn(view).length === 0 ? null : <Balance view={view} />}
        {rowsOn(view).length === 0 ? null : (
          <p class="row-of-deeds">
            <a class="button" href={pathTo(view, 'rebalance')}>
              Suggest a rebalance
            </a>
          </p>
        )}
        <ProgramList view={view} />
      </section>
      <footer>
        <p class="hint">Times are those of {zoneWords(zoneIn(view))}.</p>
        <p class="hint">
          <a href="/calibration">How good the chances are</a>
        </p>
        <p>
          <a class="button" href={pathTo(view, 'settings')}>
            {isOwner ? 'Mail and time zone' : 'Mail, time zone, leaving'}
          </a>
        </p>
      </footer>
    </>
  )
}

const articled = (role: string): string => (role === 'advisor' ? 'an advisor' : `a ${role}`)

/** Where one can go on this page, with what is there to do. */
const Places: FC<{ view: View }> = ({ view }) => {
  const waits = waitingIn(view)
  return (
    <nav class="places" id="places" aria-label="On this page">
      <a href="#new">New {view.review.news.length}</a>
      <a href="#waits">Waiting {waits}</a>
      <a href="#ready">Ready?</a>
      <a href="#list">List {rowsOn(view).length}</a>
    </nav>
  )
}

export const waitingIn = (view: Waiting): number =>
  openQuestions(view).length +
  threadsForMe(view).length +
  (roleIn(view) === 'owner' ? suggestionsForMe(view).length : 0)

/** Questions that are open, threads that wait for an answer, and suggestions. */
const Waits: FC<{ view: View }> = ({ view: whole }) => {
  const view = { ...whole, place: 'w-' }
  const questions = openQuestions(view)
  const threads = threadsForMe(view)
  const suggestions = suggestionsForMe(view)
  const isOwner = roleIn(view) === 'owner'
  return (
    <section id="waits" aria-labelledby="waits-title">
      <h2 id="waits-title">{waitingIn(view) === 0 ? 'Nothing waits for you' : 'Waiting for you'}</h2>
      {questions.length === 0 ? null : (
        <>
          <h3>{count(questions.length, 'open question')}</h3>
          <Questions view={view} questions={questions} id="questions" />
        </>
      )}
      {threads.length === 0 ? null : (
        <>
          <h3>{count(threads.length, 'thread')} to answer</h3>
          <ul class="cards" id="threads-to-answer">
            {threads.map((thread) => (
              <ThreadCard view={view} thread={thread} />
            ))}
          </ul>
        </>
      )}
      {suggestions.length === 0 ? null : (
        <>
          <h3>{isOwner ? `${count(suggestions.length, 'suggestion')} to decide` : 'Your suggestions'}</h3>
          {isOwner ? null : <p class="hint">The owner of the list accepts or rejects them.</p>}
          <ul class="cards" id="suggestions-to-decide">
            {suggestions.map((suggestion) => (
              <SuggestionCard view={view} suggestion={suggestion} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What is said of the list as a whole, and what could be added to it. What waits stands above, and only there. */
const WholeList: FC<{ view: View }> = ({ view }) => {
  const above = new Set([...threadsForMe(view), ...suggestionsForMe(view)].map(({ id }) => id))
  const ofAll = <T extends { id: string; anchor: { row?: string } }>(all: readonly T[]) =>
    all.filter(({ id, anchor }) => anchor.row === undefined && !above.has(id))
  return (
    <section id="all" aria-labelledby="all-title">
      <h2 id="all-title">About the whole list</h2>
      <Threads view={view} threads={ofAll(view.review.threads)} id="all-threads" />
      <Suggestions view={view} suggestions={ofAll(view.review.suggestions)} id="all-suggestions" />
      <div class="folds">
        <Fold id="comment-all" says="Comment on the list">
          <CommentForm view={{ ...view, back: `${view.back}#all` }} at="comment-all" label="About the whole list" />
        </Fold>
        <Fold id="add" says="Suggest a program to add">
          <Form view={view} deed="suggest" sends={{ kind: 'add' }} back={`${view.back}#waits`}>
            <Write id="add-name" name="name" label="Program" line most={300} hint="Its name as it calls itself." />
            <Write id="add-specialty" name="specialty" label="Specialty" line most={100} optional />
            <Write id="add-reason" name="reason" label="Why" optional />
            <button class="button">Suggest adding it</button>
          </Form>
        </Fold>
      </div>
    </section>
  )
}

/** Whether the list is ready to submit, in the words of each who looked. */
const Ready: FC<{ view: View }> = ({ view }) => (
  <section id="ready" aria-labelledby="ready-title">
    <h2 id="ready-title">Ready to submit?</h2>
    <ul class="cards" id="sign-offs">
      {view.review.signOffs.map(({ by, at, ready, missing }) => (
        <li class="card" id={`o-${by.person}`}>
          <p>
            <span class={`chip ${ready ? 'good' : 'reach'}`}>{ready ? '✓ Ready' : '▲ Not yet'}</span>
          </p>
          {missing === undefined ? null : <p class="words">Missing: {missing}</p>}
          <p class="said">
            <By view={view} by={by} /> <Time view={view} at={at} />
          </p>
        </li>
      ))}
    </ul>
    {view.review.signOffs.length === 0 ? <p class="hint">Nobody has said so yet.</p> : null}
    <div class="folds">
      <Deed view={view} deed="sign" back={`${view.back}#ready`} sends={{ ready: 'yes' }} says="Ready" />
      <Fold id="not-yet" says="Not yet: something is missing">
        <Form view={view} deed="sign" sends={{ ready: 'no' }} back={`${view.back}#ready`}>
          <Write id="missing" name="missing" label="What is missing" hint="Such as: one US letter." />
          <button class="button">Not yet</button>
        </Form>
      </Fold>
    </div>
  </section>
)

const AsOf: FC<{ view: View }> = ({ view }) => {
  const { asOf, shares } = view.list
  if (!shares.includes('programs')) return <p class="not-known">The programs are not shared.</p>
  return (
    <p class="hint">
      {asOf === undefined
        ? 'The sheet has not been sent yet: its owner opens the sidebar to send it.'
        : `As the sheet was on ${timeWords(asOf, zoneIn(view))}.`}
    </p>
  )
}
