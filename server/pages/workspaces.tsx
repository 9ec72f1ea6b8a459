import type { FC } from 'hono/jsx'
import type { FillsAnswer } from '../../shared/contract/fills.ts'
import type { WorkspaceSummary } from '../../shared/contract/workspace.ts'
import { FillLines, Schedules } from './fill-lines.tsx'
import { FILLS } from './fills.tsx'
import { count, roleWords, timeWords } from './words.ts'

export interface Counted extends WorkspaceSummary, FillsAnswer {
  readonly news: number
  readonly waits: number
  /** the reader's in this list */
  readonly zone: string
}

interface Lists {
  readonly workspaces: readonly Counted[]
  /** the id of whoever looks */
  readonly me: string
  readonly newKey: () => string
}

/** The lists that somebody belongs to: those of mentees first, then their own; and what is filled in them every week. */
export const WorkspacesPage: FC<Lists> = ({ workspaces, me, newKey }) => {
  const mentees = workspaces.filter(({ role }) => role !== 'owner')
  const own = workspaces.filter(({ role }) => role === 'owner')
  return (
    <>
      <h1>Review</h1>
      {workspaces.length === 0 ? (
        <div class="card">
          <p>No list is shared with you yet.</p>
          <p class="hint">
            An applicant invites you in the IMGFIT sidebar, under Review, and sends you the link. Your own list appears
            here when you connect its sheet.
          </p>
        </div>
      ) : null}
      <ListsOf id="mentees" title="Your mentees" workspaces={mentees} />
      <ListsOf id="own" title="Your own lists" workspaces={own} />
      {own.length === 0 ? null : (
        <p>
          <a class="button" href="/open-house">
            At an open house
          </a>
        </p>
      )}
      {workspaces.length === 0 ? null : (
        <section aria-labelledby="fills-title">
          <h2 id="fills-title">Fill columns from the program database</h2>
          <p>
            <a class="button" href={FILLS}>
              Ask for a fill
            </a>
          </p>
          <Schedules workspaces={workspaces} me={me} newKey={newKey} />
        </section>
      )}
    </>
  )
}

const ListsOf: FC<{ id: string; title: string; workspaces: readonly Counted[] }> = ({ id, title, workspaces }) =>
  workspaces.length === 0 ? null : (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul class="lists">
        {workspaces.map(({ id: workspace, name, owner, role, news, waits, fills, asOf, zone }) => (
          <li>
            <a class="card" href={`/review/${workspace}`}>
              <span class="name">{role === 'owner' ? name : owner}</span>
              {role === 'owner' ? null : (
                <span class="where">
                  {name} · you are {role === 'advisor' ? 'an' : 'a'} {roleWords[role]}
                </span>
              )}
              <span class="marks-line">
                {news === 0 ? 'Nothing new' : count(news, 'change')}
                {waits === 0 ? '' : ` · ${count(waits, 'thing')} waiting for you`}
              </span>
              <span class="hint">
                {asOf === undefined
                  ? 'The sheet has not been sent yet.'
                  : `The sheet was sent on ${timeWords(asOf, zone)}.`}
              </span>
              <FillLines fills={fills} zone={zone} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
