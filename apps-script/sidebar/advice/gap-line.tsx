import type { JSX } from 'preact'
import { type Gap, valuedWords } from '../../../shared/guidance/index.ts'
import { FieldGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Mark } from '../parts/mark.tsx'
import { PrintedLine } from '../specialty/printed-line.tsx'
import { withDays } from '../words.ts'

/** One part of the file: how it stands, and inside what makes up for it and who says that it matters. @param open at first */
export const GapLine = ({ gap, open }: { gap: Gap; open: boolean }): JSX.Element => {
  const { go } = useHere()
  const { title, stands, says, helps, valued, printed, fields } = gap
  return (
    <li class="gap">
      <div class="with-guide">
        <Mark {...marks[stands]} />
        <strong class="looks">{title}</strong>
        <FieldGuide of={fields[0] ?? ''} />
      </div>
      <p>{withDays(says)}</p>
      {stands === 'not known' && !says.includes('too few') ? (
        <button type="button" class="quiet" onClick={() => go('profile')}>
          Open Profile
        </button>
      ) : null}
      {helps.length === 0 && valued === undefined && printed === undefined ? null : (
        <Disclosure open={open} summary={stands === 'gap' ? 'What makes up for it' : 'Why it counts'}>
          {helps.length === 0 ? null : (
            <ul class="advice">
              {helps.map((help) => (
                <li key={help.says}>
                  {help.says}{' '}
                  {help.page === undefined || help.page === 'advice' ? null : (
                    <button type="button" class="quiet" onClick={() => help.page && go(help.page)}>
                      {pages[help.page]}
                      <span class="sr">, {title}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          <p class="small">
            {valued === undefined
              ? 'No figure of the survey is known for it; its place here is the guide’s.'
              : `${valued.name}: ${valuedWords(valued)}, in the survey of program directors of 2018.`}
          </p>
          {printed === undefined ? null : <PrintedLine printed={printed} />}
        </Disclosure>
      )}
    </li>
  )
}

const marks = {
  gap: { tone: 'reach', mark: '▲', word: 'a gap' },
  fine: { tone: 'good', mark: '✓', word: 'fine' },
  'not known': { tone: 'ask', mark: '?', word: 'not known' },
} as const

const pages = {
  plan: 'Plan',
  contacts: 'Contacts',
  profile: 'Profile',
  specialty: 'Specialties',
  'own-words': 'Pitch and documents',
} as const
