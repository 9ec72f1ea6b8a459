import type { Child, FC } from 'hono/jsx'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { pathTo, type View } from './view.ts'
import { capital, fieldWords, type Plain } from './words.ts'

type Sends = Readonly<Record<string, string | undefined>>

/** A form that works without script: it posts, and the answer leads back to where it stood. */
export const Form: FC<{ view: View; deed: string; sends?: Sends; back?: string; class?: string; children?: Child }> = ({
  view,
  deed,
  sends = {},
  back = view.back,
  class: look,
  children,
}) => (
  <form method="post" action={pathTo(view, deed)} class={look}>
    <input type="hidden" name="key" value={view.newKey()} />
    <input type="hidden" name="back" value={back} />
    {Object.entries(sends).map(([name, value]) =>
      value === undefined ? null : <input type="hidden" name={name} value={value} />,
    )}
    {children}
  </form>
)

/** One button that does one thing. */
export const Deed: FC<{ view: View; deed: string; sends?: Sends; back?: string; primary?: boolean; says: string }> = ({
  view,
  deed,
  sends = {},
  back = view.back,
  primary,
  says,
}) => (
  <Form view={view} deed={deed} sends={sends} back={back} class="deed">
    <button class={primary ? 'button primary' : 'button'}>{says}</button>
  </Form>
)

/** A line or a box to write in; its id is its form's own, for the label. */
export const Write: FC<{
  id: string
  name: string
  label: string
  hint?: string
  most?: number
  value?: string
  optional?: boolean
  line?: boolean
}> = ({ id, name, label, hint, most = 2000, value, optional, line }) => (
  <p class="field">
    <label for={id}>
      {label}
      {optional ? <span class="secondary"> (optional)</span> : null}
    </label>
    {line ? (
      <input id={id} name={name} maxlength={most} value={value} required={!optional} autocomplete="off" />
    ) : (
      <textarea id={id} name={name} maxlength={most} rows={3} required={!optional}>
        {value ?? ''}
      </textarea>
    )}
    {hint === undefined ? null : <span class="hint">{hint}</span>}
  </p>
)

export const Choose: FC<{
  id: string
  name: string
  label: string
  options: readonly (readonly [value: string, says: string])[]
  chosen?: string | undefined
}> = ({ id, name, label, options, chosen }) => (
  <p class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name} required>
      {options.map(([value, says]) => (
        <option value={value} selected={value === chosen}>
          {says}
        </option>
      ))}
    </select>
  </p>
)

/** A form that opens when it is wanted. */
export const Fold: FC<{ id: string; says: string; children?: Child }> = ({ id, says, children }) => (
  <details class="fold" id={id}>
    <summary>{says}</summary>
    <div class="folded">{children}</div>
  </details>
)

export const CommentForm: FC<{ view: View; at: string; row?: string; field?: string; label: string }> = ({
  view,
  at,
  row,
  field,
  label,
}) => (
  <Form view={view} deed="comment" sends={{ row, field }}>
    <Write id={`${at}-text`} name="text" label={label} most={5000} hint={callOn(view)} />
    <button class="button">Comment</button>
  </Form>
)

const callOn = ({ review: { workspace }, me }: View): string => {
  const others = workspace.members.filter(({ person }) => person.id !== me).map(({ person }) => `@${person.name}`)
  return others.length ? `To call on somebody, write ${others.slice(0, 3).join(' or ')}.` : ''
}

/** A value of a column: its own words to choose from, or a line. */
export const ValueField: FC<{ at: string; field: ColumnId; label: string; value?: string }> = ({
  at,
  field,
  label,
  value,
}) => {
  const { kind } = columnOf(field)
  return kind.choices === undefined ? (
    <Write
      id={`${at}-value`}
      name="value"
      label={label}
      line
      most={500}
      value={value ?? ''}
      hint={`Write ${kind.expects}.`}
    />
  ) : (
    <Choose
      id={`${at}-value`}
      name="value"
      label={label}
      chosen={value}
      options={[['', 'Choose'], ...kind.choices.map((word) => [word, word] as const)]}
    />
  )
}

export const ValueForm: FC<{ view: View; at: string; row: string; field: ColumnId }> = ({ view, at, row, field }) => (
  <Form view={view} deed="suggest" sends={{ kind: 'set', row, field }}>
    <ValueField at={at} field={field} label={`What ${fieldWords(field)} should say`} />
    <Write id={`${at}-reason`} name="reason" label="Why" optional />
    <button class="button">Suggest it</button>
  </Form>
)

export const HearsayForm: FC<{ view: View; at: string; row: string; field: ColumnId }> = ({ view, at, row, field }) => (
  <Form view={view} deed="hearsay" sends={{ row, field }}>
    <ValueField at={at} field={field} label="I heard that it is" />
    <Write
      id={`${at}-said`}
      name="said"
      label="Said by whom, and when"
      line
      most={200}
      hint="Such as: chief resident, 2025."
    />
    <Write id={`${at}-more`} name="text" label="What to ask" optional />
    <p class="hint">It is hearsay: it counts less than what any page says, and stays an open question.</p>
    <button class="button">Add it</button>
  </Form>
)

const tiers = ['reach', 'target', 'safety']

export const TierForm: FC<{ view: View; at: string; row: string; now: Plain | undefined }> = ({
  view,
  at,
  row,
  now,
}) => (
  <Form view={view} deed="suggest" sends={{ kind: 'tier', row }}>
    <Choose
      id={`${at}-tier`}
      name="value"
      label="Tier"
      chosen={now === undefined ? '' : String(now)}
      options={[['', 'Choose'], ...tiers.map((word) => [word, capital(word)] as const)]}
    />
    <Write id={`${at}-why`} name="reason" label="Reason" />
    <button class="button">Suggest this tier</button>
  </Form>
)

export const RemoveForm: FC<{ view: View; at: string; row: string }> = ({ view, at, row }) => (
  <Form view={view} deed="suggest" sends={{ kind: 'remove', row }}>
    <Write id={`${at}-remove`} name="reason" label="Why it should go" />
    <button class="button">Suggest removing it</button>
  </Form>
)
