import type { FC } from 'hono/jsx'
import type { SharedRow } from '../../shared/contract/workspace.ts'
import { FirstFacts } from './facts.tsx'
import { CommentForm, Fold, RemoveForm, TierForm } from './forms.tsx'
import { Fit, TierChip } from './parts.tsx'
import { Find, partOf, Parts } from './list-parts.tsx'
import { Questions } from './questions.tsx'
import { Suggestions } from './suggestion.tsx'
import { Threads } from './thread.tsx'
import { about, idOfRow, isShared, pathTo, pathToRow, tierOf, type View } from './view.ts'
import { count } from './words.ts'

/** The list as the sheet has it; each program opens to what is known and said of it. */
export const ProgramList: FC<{ view: View }> = ({ view }) => {
  const { rows, from, all } = partOf(view)
  const gone = view.list.rows.filter(({ gone, row }) => gone && hasWords(view, row))
  return (
    <>
      <Find view={view} found={all} />
      <ol class="programs" id="programs">
        {rows.map((row) => (
          <Program view={view} row={row} />
        ))}
      </ol>
      <Parts view={view} from={from} all={all} />
      {gone.length === 0 ? null : (
        <Fold id="gone" says={`${count(gone.length, 'program')} no longer on the list`}>
          <ol class="programs" id="gone-programs">
            {gone.map((row) => (
              <Program view={view} row={row} />
            ))}
          </ol>
        </Fold>
      )}
    </>
  )
}

const hasWords = ({ review: { threads, suggestions, questions } }: View, row: string): boolean =>
  [threads, suggestions, questions].some((all) => about<(typeof all)[number]>(all, row).length > 0)

const Program: FC<{ view: View; row: SharedRow }> = ({ view, row }) => {
  const id = idOfRow(row.row)
  // what is sent from inside leads back to the program, opened
  const inside = { ...view, back: `${pathTo(view)}?open=${encodeURIComponent(row.row)}` }
  return (
    <li id={id}>
      <details class="program" open={view.open === row.row}>
        <summary>
          <Head view={view} row={row} />
        </summary>
        <div class="opened">
          <RowSaid view={inside} row={row} id={id} />
          <Why view={view} row={row} />
          <FirstFacts view={view} row={row} />
          <p>
            <a class="button" href={pathToRow(view, row.row)}>
              All facts<span class="sr"> of {row.name}</span>
            </a>
          </p>
          {row.gone ? null : <RowForms view={inside} row={row} id={id} />}
        </div>
      </details>
    </li>
  )
}

/** Name, place, tier and fit: what one reads of a program that is closed. */
const Head: FC<{ view: View; row: SharedRow }> = ({ view, row }) => {
  const tier = tierOf(view, row)
  const where = [row.specialty, [row.city, row.state].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
  return (
    <>
      <span class="name">{row.name}</span>
      {where === '' ? null : <span class="where">{where}</span>}
      <span class="figures">
        {tier === undefined ? <span class="not-known">Tier {tierUnknown(view)}</span> : <TierChip {...tier} />}
        {!isShared(view, 'fit') ? (
          <span class="not-known">Fit not shared</span>
        ) : row.result === undefined ? (
          <span class="not-known">Fit not known</span>
        ) : (
          <span>
            Fit <Fit result={row.result} />
          </span>
        )}
        <Open view={view} row={row.row} />
      </span>
    </>
  )
}
const tierUnknown = (view: View): string => (isShared(view, 'tier') ? 'not known' : 'not shared')

const Open: FC<{ view: View; row: string }> = ({ view, row }) => {
  const threads = about(view.review.threads, row).filter(({ state }) => state === 'open').length
  const waits = about(view.review.suggestions, row).filter(({ state }) => state === 'pending').length
  const words = [threads && count(threads, 'thread'), waits && count(waits, 'suggestion')].filter(Boolean)
  return words.length === 0 ? null : <span class="marks">{words.join(', ')}</span>
}

/** The verdict and its sentence, or that they are not shared. */
export const Why: FC<{ view: View; row: SharedRow }> = ({ view, row }) => {
  if (!isShared(view, 'why')) return <p class="not-known">Fit and its reasons: not shared.</p>
  if (row.result === undefined) return <p class="not-known">Fit and its reasons: not known.</p>
  const { verdict, why, tier } = row.result
  const own = tierOf(view, row)
  return (
    <div class="why">
      <p>
        <strong>{verdict}</strong>
      </p>
      <p>{why}</p>
      {own?.own ? <p class="hint">The tier is set by hand; computed: {tier}.</p> : null}
    </div>
  )
}

/** What is said of a row: suggestions, questions and threads. */
export const RowSaid: FC<{ view: View; row: SharedRow; id: string }> = ({ view, row, id }) => {
  const { threads, suggestions, questions } = view.review
  return (
    <div class="said-of-row" id={`${id}-said`}>
      <Suggestions view={view} suggestions={about(suggestions, row.row)} id={`${id}-suggestions`} within="row" />
      <Questions view={view} questions={about(questions, row.row)} id={`${id}-questions`} within="row" />
      <Threads view={view} threads={about(threads, row.row)} id={`${id}-threads`} within="row" />
    </div>
  )
}

export const RowForms: FC<{ view: View; row: SharedRow; id: string }> = ({ view, row, id }) => (
  <div class="folds">
    <Fold id={`${id}-comment`} says="Comment">
      <CommentForm view={view} at={`${id}-comment`} row={row.row} label="About this program" />
    </Fold>
    <Fold id={`${id}-tier`} says="Suggest a tier">
      <TierForm view={view} at={`${id}-tier`} row={row.row} now={row.values.myTier} />
    </Fold>
    <Fold id={`${id}-remove`} says="Suggest removing it">
      <RemoveForm view={view} at={`${id}-remove`} row={row.row} />
    </Fold>
  </div>
)
