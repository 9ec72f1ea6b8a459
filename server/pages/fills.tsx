import type { FC } from 'hono/jsx'
import { fillColumns } from '../../shared/contract/fill-schemas.ts'
import type { AskedList, AskFillAnswer } from '../../shared/contract/fills.ts'
import type { WorkspaceSummary } from '../../shared/contract/workspace.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import type { Fields } from './deeds.ts'
import { Choose, Fold } from './forms.tsx'
import { capital, count, roleWords, type Tone } from './words.ts'

export const FILLS = '/review/fills'

/** What the form says of a list; it comes back with it, so that one that is closed meanwhile is still called by its name. */
const labelOf = ({ owner, name, role }: Pick<WorkspaceSummary, 'owner' | 'name' | 'role'>): string =>
  role === 'owner' ? name : `${owner} · ${name}`

const nameOf = ({ owner = '', name = 'A list', role }: AskedList): string =>
  role === undefined ? 'A list' : labelOf({ owner, name, role })

/** So many are ticked one by one. */
const FEW = 4

/** Lists, columns and cells to be filled in the sheets of others, or in one's own. */
export const AskFillPage: FC<{ workspaces: readonly WorkspaceSummary[]; newKey: () => string }> = ({
  workspaces,
  newKey,
}) => (
  <>
    <Back />
    <h1>Ask for a fill</h1>
    <p>
      Nothing is written from here. The fill waits in the sidebar of each sheet; whoever has the sheet open sees every
      cell first, and writes it.
    </p>
    <form method="post" action={FILLS} class="ask-fill">
      <input type="hidden" name="key" value={newKey()} />
      <fieldset class="ticks">
        <legend>Lists</legend>
        {workspaces.length < FEW ? null : <Tick name="all" value="yes" label="All of them" />}
        {workspaces.map((one) => (
          <Tick
            name={`list ${one.id}`}
            value={labelOf(one)}
            label={labelOf(one)}
            hint={one.role === 'owner' ? 'your own' : roleWords[one.role]}
          />
        ))}
      </fieldset>
      <fieldset class="ticks">
        <legend>Columns</legend>
        {groups().map(([group, ids]) => (
          <Fold id={`columns-${group}`} says={`${capital(names[group] ?? group)} (${ids.length})`}>
            {ids.map((id) => (
              <Tick name={`column ${id}`} value="yes" label={columnOf(id).header} />
            ))}
          </Fold>
        ))}
      </fieldset>
      <Choose
        id="cells"
        name="cells"
        label="Cells"
        options={[
          ['empty', 'Empty cells only'],
          ['empty and own older values', 'Also older values of IMGFIT that nobody has touched'],
        ]}
      />
      <Choose
        id="every"
        name="every"
        label="How often"
        options={[
          ['once', 'Once'],
          ['week', 'Every week'],
        ]}
      />
      <button class="button primary">Ask for it</button>
    </form>
  </>
)

const Tick: FC<{ name: string; value: string; label: string; hint?: string }> = ({ name, value, label, hint }) => (
  <label class="tick">
    <input type="checkbox" name={name} value={value} />
    <span>
      {label}
      {hint === undefined ? null : <span class="secondary"> ({hint})</span>}
    </span>
  </label>
)

/** What came of it, list by list, and what to do where nothing did. */
export const AskedPage: FC<{ answer: AskFillAnswer; fields: Fields; newKey: () => string }> = ({
  answer: { request, lists },
  fields,
  newKey,
}) => {
  const open = lists.filter(({ state }) => state === 'declined' || state === 'not a member' || state === 'not shared')
  const labels = new Map(lists.map((list) => [list.workspace, fields[`list ${list.workspace}`] ?? nameOf(list)]))
  const sent = Object.entries(fields).filter(([name]) => /^column |^(cells|every)$/.test(name))
  return (
    <>
      <Back />
      <h1>
        {lists.length - open.length} of {count(lists.length, 'list')} asked
      </h1>
      <p>
        It waits in the sidebar of each sheet until its owner opens it there, or you do, where you may edit the sheet.
      </p>
      <ul class="cards" id="asked">
        {[...open, ...lists.filter((one) => !open.includes(one))].map((one) => (
          <Asked list={one} label={labels.get(one.workspace) ?? ''} />
        ))}
      </ul>
      {open.length === 0 ? null : (
        <form method="post" action={FILLS} class="deed">
          <input type="hidden" name="key" value={newKey()} />
          <input type="hidden" name="request" value={request} />
          {[...labels].map(([workspace, label]) => (
            <input type="hidden" name={`list ${workspace}`} value={label} />
          ))}
          {sent.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p class="hint">Asking again leaves alone every list where it waits or is done.</p>
          <button class="button">Ask again</button>
        </form>
      )}
    </>
  )
}

const looks: Readonly<Record<AskedList['state'], { tone: Tone; mark: string; says: string }>> = {
  asked: { tone: 'target', mark: '●', says: 'Asked' },
  waiting: { tone: 'target', mark: '●', says: 'Waits already' },
  done: { tone: 'good', mark: '✓', says: 'Done' },
  declined: { tone: 'ask', mark: '?', says: 'Declined' },
  'not a member': { tone: 'bad', mark: '✕', says: 'Not asked' },
  'not shared': { tone: 'bad', mark: '✕', says: 'Not asked' },
}

const Asked: FC<{ list: AskedList; label: string }> = ({ list: { workspace, role, state, says, todo }, label }) => {
  const { tone, mark, says: word } = looks[state]
  const [owner, listName] = label.split(' · ')
  const isClosed = state === 'not a member'
  return (
    <li class="card">
      <p class="about">
        {role === undefined ? <span>{label}</span> : <a href={`/review/${workspace}`}>{label}</a>}
        <span class={`chip ${tone}`}>
          <span aria-hidden="true">{mark}</span> {word}
        </span>
      </p>
      <p>{says}</p>
      {todo === undefined || tone === 'target' ? null : (
        <p>{isClosed && listName !== undefined ? `Ask ${owner} for a new invitation, then ask again.` : todo}</p>
      )}
    </li>
  )
}

const Back: FC = () => (
  <p class="back">
    <a href="/review">‹ Your lists</a>
  </p>
)

const groups = (): [group: string, ids: ColumnId[]][] => {
  const all = new Map<string, ColumnId[]>()
  for (const id of fillColumns) all.set(columnOf(id).group, [...(all.get(columnOf(id).group) ?? []), id])
  return [...all]
}
const names: Readonly<Record<string, string>> = { imgs: 'IMGs', links: 'pages and accounts' }
