import type { FC } from 'hono/jsx'
import type { SharedRow } from '../../shared/contract/workspace.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { AllFacts, Value } from './facts.tsx'
import { CommentForm, Fold, HearsayForm, TierForm, ValueForm } from './forms.tsx'
import { Fit, TierChip } from './parts.tsx'
import { RowForms, RowSaid, Why } from './program-list.tsx'
import { Questions } from './questions.tsx'
import { Suggestions } from './suggestion.tsx'
import { Threads } from './thread.tsx'
import { about, canSuggest, idOfRow, isShared, pathTo, pathToRow, tierOf, type View } from './view.ts'
import { fieldWords } from './words.ts'

/** One program: everything that is shared of it, and everything that is said of it. */
export const ProgramPage: FC<{ view: View; row: SharedRow }> = ({ view, row }) => {
  const tier = tierOf(view, row)
  return (
    <>
      <Back view={view} row={row} />
      <h1>{row.name}</h1>
      <p class="where">{[row.specialty, row.city, row.state].filter(Boolean).join(' · ')}</p>
      {row.gone ? <p class="notice">This program is no longer on the list. What was said of it is kept.</p> : null}
      <p class="figures">
        {tier === undefined ? null : <TierChip {...tier} />}
        {isShared(view, 'fit') && row.result ? (
          <span>
            Fit <Fit result={row.result} />
          </span>
        ) : null}
      </p>
      <Why view={view} row={row} />
      <section aria-labelledby="said-title">
        <h2 id="said-title">What is said</h2>
        <RowSaid view={view} row={row} id="row" />
        {row.gone ? null : <RowForms view={view} row={row} id="row" />}
      </section>
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">Facts</h2>
        <p class="hint">Open a fact to comment on it, to suggest another value, or to say what you heard.</p>
        <AllFacts view={view} row={row} />
      </section>
    </>
  )
}

/** One field of a program: its value, what is said of it, and what can be said. */
export const FieldPage: FC<{ view: View; row: SharedRow; field: string; column: ColumnId | undefined }> = ({
  view,
  row,
  field,
  column,
}) => {
  const { threads, questions } = view.review
  const suggestions = about(view.review.suggestions, row.row).filter(
    ({ anchor, kind }) => anchor.field === field || (kind === 'tier' && field === 'myTier'),
  )
  return (
    <>
      <p class="back">
        <a href={pathToRow(view, row.row)}>‹ {row.name}</a>
      </p>
      <h1>{fieldWords(field)}</h1>
      {column === undefined ? (
        <p class="not-known">A column of the owner’s own; its values stay in the sheet.</p>
      ) : (
        <>
          <p class="now">
            <Now view={view} row={row} field={column} />
          </p>
          <p class="hint">{columnOf(column).note}</p>
        </>
      )}
      <section aria-labelledby="said-title">
        <h2 id="said-title">What is said</h2>
        <div class="said-of-row" id="said">
          <Suggestions view={view} suggestions={suggestions} id="suggestions" within="field" />
          <Questions view={view} questions={about(questions, row.row, field)} id="questions" within="field" />
          <Threads view={view} threads={about(threads, row.row, field)} id="threads" within="field" />
        </div>
        {row.gone ? (
          <p class="notice">This program is no longer on the list.</p>
        ) : (
          <FieldForms view={view} row={row} field={field} />
        )}
      </section>
    </>
  )
}

const FieldForms: FC<{ view: View; row: SharedRow; field: string }> = ({ view, row, field }) => (
  <div class="folds">
    <Fold id="comment" says="Comment">
      <CommentForm view={view} at="comment" row={row.row} field={field} label={`About ${fieldWords(field)}`} />
    </Fold>
    {field === 'myTier' ? (
      <Fold id="tier" says="Suggest a tier">
        <TierForm view={view} at="tier" row={row.row} now={row.values.myTier} />
      </Fold>
    ) : null}
    {canSuggest(view, field) ? (
      <Fold id="suggest" says="Suggest another value">
        <ValueForm view={view} at="suggest" row={row.row} field={field} />
      </Fold>
    ) : null}
    {canSuggest(view, field) && columnOf(field).who === 'database' ? (
      <Fold id="hearsay" says="I heard something else">
        <HearsayForm view={view} at="hearsay" row={row.row} field={field} />
      </Fold>
    ) : null}
  </div>
)

const Back: FC<{ view: View; row: SharedRow }> = ({ view, row }) => (
  <p class="back">
    <a href={`${pathTo(view)}?open=${encodeURIComponent(row.row)}#${idOfRow(row.row)}`}>
      ‹ {view.review.workspace.name}
    </a>
  </p>
)

/** An address leads where it says; it was checked to be one of the web. */
const Now: FC<{ view: View; row: SharedRow; field: ColumnId }> = ({ view, row, field }) => {
  const { kind } = columnOf(field)
  const value: unknown = row.values[field]
  if (kind.name !== 'url' || !isShared(view, field) || typeof value !== 'string' || !kind.check(value))
    return <Value view={view} row={row} field={field} />
  return (
    <a href={value} rel="noreferrer noopener">
      {value}
    </a>
  )
}
