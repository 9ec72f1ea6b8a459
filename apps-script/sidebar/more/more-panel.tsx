import type { JSX } from 'preact'
import { useHere, type Page } from '../here.ts'
import type { State } from '../seam.ts'
import { FirstRun } from './first-run.tsx'

/** The panels without a tab of their own. */
export const MorePanel = (): JSX.Element => {
  const { state, go } = useHere()
  return (
    <div class="panel">
      <FirstRun selection={undefined} />
      <nav aria-label="More panels">
        <ul class="menu">
          {pages.map(({ page, title, about }) => (
            <li key={page}>
              <button type="button" onClick={() => go(page)}>
                <span>
                  <strong>{title}</strong>
                  <span class="small">{about(state)}</span>
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

const pages: readonly { page: Page; title: string; about: (state: State | undefined) => string }[] = [
  { page: 'adopt', title: 'Columns', about: () => 'What each column is, new columns, results' },
  { page: 'match', title: 'Match programs', about: () => 'Link rows to the programs of the database' },
  {
    page: 'profile',
    title: 'Profile',
    about: (state) => state?.profile.lacks ?? 'Exams, visa, graduation, experience, wishes',
  },
  { page: 'paste', title: 'Paste', about: () => 'A shared sheet, a list or a chat, into the tracker' },
  {
    page: 'roster',
    title: 'Count IMGs from a roster',
    about: () => 'Residents by class and school, from the program’s page',
  },
  { page: 'search', title: 'Search programs', about: () => 'Find programs and see what is known of them' },
  { page: 'sharing', title: 'Sharing', about: () => 'What mentors see, who they are, invitations' },
  { page: 'contacts', title: 'Contacts', about: () => 'Who to write to next, letters, searches for people' },
  { page: 'advice', title: 'What would help my file', about: () => 'Gaps and what makes up for them, opportunities' },
  { page: 'own-words', title: 'Pitch and documents', about: () => 'Elevator pitch, CV, statement, feedback' },
  { page: 'leads', title: 'Leads', about: () => 'Openings and programs that no listing has yet' },
  { page: 'specialty', title: 'Specialties', about: () => 'Places, outcomes, signals, societies of a specialty' },
  { page: 'guide', title: 'Guide', about: () => 'Advice beside each column, questions, organisations' },
  {
    page: 'timeline',
    title: 'Timeline',
    about: () => 'The season planned backward; what a moved date changes',
  },
  { page: 'practice', title: 'Practice exams', about: () => 'Scores so far, and a realistic test day' },
  { page: 'events', title: 'Events', about: () => 'Fairs and open houses on your clock, thank-yous' },
  { page: 'outcomes', title: 'After the Match', about: () => 'Tell what came, to see how good the chances are' },
  {
    page: 'leave',
    title: 'Export and leave',
    about: () => 'CSV, XLSX, JSON; formulas to values; what uninstalling leaves',
  },
  {
    page: 'settings',
    title: 'Settings',
    about: (state) => `Connection, limits${state === undefined ? '' : `, version ${state.version}`}`,
  },
]
