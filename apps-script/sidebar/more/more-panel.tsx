import type { JSX } from 'preact'
import { useHere, type Page } from '../here.ts'
import { FirstRun } from './first-run.tsx'

/** The panels without a tab of their own. */
export const MorePanel = (): JSX.Element => {
  const { state, go } = useHere()
  const about: Partial<Record<Page, string>> = {
    match: 'Link rows to the programs of the database',
    adopt: 'What each column is, new columns, results',
    profile: state?.profile.lacks ?? 'Exams, visa, graduation, experience, wishes',
    paste: 'A shared sheet, a list or a chat, into the tracker',
    roster: 'Residents by class and school, from the program’s page',
    search: 'Find programs and see what is known of them',
    sharing: 'What mentors see, who they are, invitations',
    leave: 'CSV, XLSX, JSON; formulas to values; what uninstalling leaves',
    settings: state === undefined ? 'Connection, limits, version' : `Connection, limits, version ${state.version}`,
  }
  return (
    <div class="panel">
      <FirstRun selection={undefined} />
      <nav aria-label="More panels">
        <ul class="menu">
          {pages.map(({ page, title }) => (
            <li key={page}>
              <button type="button" onClick={() => go(page)}>
                <span>
                  <strong>{title}</strong>
                  <span class="small">{about[page]}</span>
                </span>
                <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
                  <path d="M4 2.5 8 6 4 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

const pages: readonly { page: Page; title: string }[] = [
  { page: 'adopt', title: 'Columns' },
  { page: 'match', title: 'Match programs' },
  { page: 'profile', title: 'Profile' },
  { page: 'paste', title: 'Paste' },
  { page: 'roster', title: 'Count IMGs from a roster' },
  { page: 'search', title: 'Search programs' },
  { page: 'sharing', title: 'Sharing' },
  { page: 'leave', title: 'Export and leave' },
  { page: 'settings', title: 'Settings' },
]
