import type { JSX } from 'preact'
import { useHere, type Page } from '../here.ts'
import type { State } from '../seam.ts'
import { FirstRun } from './first-run.tsx'

/** The panels without a tab of their own, by what they are about. */
export const MorePanel = (): JSX.Element => {
  const { state, go } = useHere()
  return (
    <div class="panel">
      <FirstRun selection={undefined} />
      <nav aria-label="More panels">
        {groups.map(({ heading, pages }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul class="menu">
              {pages.map(({ page, title, about }) => (
                <li key={page}>
                  <button type="button" onClick={() => go(page)}>
                    <span>
                      <strong>{title}</strong>
                      <span class="small">{typeof about === 'string' ? about : about(state)}</span>
                    </span>
                    <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
                      <path d="M4 2.5 8 6 4 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
                    </svg>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  )
}

interface Entry {
  readonly page: Page
  readonly title: string
  readonly about: string | ((state: State | undefined) => string)
}

const groups: readonly { readonly heading: string; readonly pages: readonly Entry[] }[] = [
  {
    heading: 'The list',
    pages: [
      { page: 'adopt', title: 'Columns', about: 'What each column is, new columns, results' },
      { page: 'match', title: 'Match programs', about: 'Link rows to the programs of the database' },
      { page: 'search', title: 'Search programs', about: 'Find programs and see what is known of them' },
      { page: 'paste', title: 'Paste', about: 'A shared sheet, a list or a chat, into the tracker' },
      {
        page: 'roster',
        title: 'Count IMGs from a roster',
        about: 'Residents by class and school, from the program’s page',
      },
      { page: 'leads', title: 'Leads', about: 'Openings and programs that no listing has yet' },
    ],
  },
  {
    heading: 'You',
    pages: [
      {
        page: 'profile',
        title: 'Profile',
        about: (state) => state?.profile.lacks ?? 'Exams, visa, graduation, experience, wishes',
      },
      { page: 'timeline', title: 'Timeline', about: 'The season planned backward; what a moved date changes' },
      { page: 'practice', title: 'Practice exams', about: 'Scores so far, and a realistic test day' },
      {
        page: 'advice',
        title: 'What would help my file',
        about: 'Gaps and what makes up for them, opportunities',
      },
      { page: 'own-words', title: 'Pitch and documents', about: 'Elevator pitch, CV, statement, feedback' },
    ],
  },
  {
    heading: 'People',
    pages: [
      { page: 'contacts', title: 'Contacts', about: 'Who to write to next, letters, searches for people' },
      { page: 'events', title: 'Events', about: 'Fairs and open houses on your clock, thank-yous' },
      { page: 'sharing', title: 'Sharing', about: 'What mentors see, who they are, invitations' },
    ],
  },
  {
    heading: 'To know',
    pages: [
      { page: 'specialty', title: 'Specialties', about: 'Places, outcomes, signals, societies of a specialty' },
      { page: 'guide', title: 'Guide', about: 'Advice beside each column, questions, organisations' },
      { page: 'outcomes', title: 'After the Match', about: 'Tell what came, to see how good the chances are' },
    ],
  },
  {
    heading: 'This file',
    pages: [
      {
        page: 'leave',
        title: 'Export and leave',
        about: 'CSV, XLSX, JSON; formulas to values; what uninstalling leaves',
      },
      {
        page: 'settings',
        title: 'Settings',
        about: (state) => `Connection, limits${state === undefined ? '' : `, version ${state.version}`}`,
      },
    ],
  },
]
