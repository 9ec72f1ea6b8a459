import type { FC } from 'hono/jsx'
import type { WorkspaceSummary } from '../../shared/contract/workspace.ts'
import { count, roleWords } from './words.ts'

export interface Counted extends WorkspaceSummary {
  readonly news: number
  readonly waits: number
}

/** The lists that somebody belongs to: those of mentees first, then their own. */
export const WorkspacesPage: FC<{ workspaces: readonly Counted[] }> = ({ workspaces }) => {
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
      <Lists id="mentees" title="Your mentees" workspaces={mentees} />
      <Lists id="own" title="Your own lists" workspaces={own} />
    </>
  )
}

const Lists: FC<{ id: string; title: string; workspaces: readonly Counted[] }> = ({ id, title, workspaces }) =>
  workspaces.length === 0 ? null : (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul class="lists">
        {workspaces.map(({ id: workspace, name, owner, role, news, waits }) => (
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
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
