import { columnIds } from '../../../shared/tracker/columns.ts'
import { groupOfColumn, shareGroupIds } from '../../../shared/tracker/sharing.ts'
import { type Audience, mark, type Space } from './marks.ts'

/** What a workspace holds, by the ids that requests name it with. */
export const idsOf = (space: Space) => ({
  space,
  workspace: mark(space, 'members', 'workspace'),
  spreadsheet: mark(space, 'owner', 'spreadsheet'),
  row: mark(space, 'programs', 'row'),
  program: mark(space, 'programs', 'program'),
  invitation: mark(space, 'owner', 'invitation'),
  invitationToken: `join ${space}`,
  documentToken: `imgfit_d_sheet${space}`,
  person: mark(space, 'name', 'mentor'),
  fill: mark(space, 'programs', 'fill'),
  threads: subjects.map(({ audience, as = '' }) => mark(space, audience, `thread${as}`)),
  suggestions: subjects.map(({ audience, as = '' }) => mark(space, audience, `suggestion${as}`)),
  questions: subjects.map(({ audience, as = '' }) => mark(space, audience, `question${as}`)),
})
export type Ids = ReturnType<typeof idsOf>

interface Subject {
  readonly audience: Audience
  /** what tells its ids from those of others with this audience */
  readonly as?: string
  readonly field?: string
  readonly ofList?: true
}
/** What can be spoken of: the whole list, a program, a field of each group, a column of the applicant's own. */
const subjects: readonly Subject[] = [
  { audience: 'members', ofList: true },
  { audience: 'programs', as: 'row' },
  { audience: 'notes', as: 'own', field: `@${mark('S', 'notes', 'header')}` },
  ...shareGroupIds
    .map((group) => ({
      audience: group,
      field: columnIds.find((id) => groupOfColumn(id) === group && id !== 'program'),
    }))
    .flatMap(({ audience, field }) => (field === undefined ? [] : [{ audience, field }])),
]

/** What is said in a workspace, once of each subject. */
export const allSaid = (ids: Ids) => subjects.map((subject) => saidOf(ids, subject))

/** A thread, a suggestion, a question and a line of the record about one subject. */
function saidOf({ space, row, program }: Ids, { audience, as = '', field, ofList }: Subject) {
  const place = { row, program, name: mark(space, 'programs', 'name'), specialty: mark(space, 'programs', 'specialty') }
  const of = (what: string) => mark(space, audience, what + as)
  return {
    anchor: ofList ? {} : { ...place, ...(field !== undefined && { field: field.replace('mkS', `mk${space}`) }) },
    thread: of('thread'),
    message: of('message'),
    suggestion: of('suggestion'),
    question: of('question'),
    old: of('old'),
    text: of('text'),
  }
}
