import { LATEST_SEASON } from '../seasons/seasons.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import type { Asking } from './choose.ts'
import type { Person } from './question.ts'

/** How it is sent: as a letter, as a message, or as the note of an invitation to connect. */
export type Channel = 'email' | 'message' | 'invitation'

/** Characters that fit: an invitation's note takes 300; the others are ours, as a long letter is not read. */
export const mostCharacters: Readonly<Record<Channel, number>> = { email: 2000, message: 900, invitation: 300 }

/** How many questions a channel takes beside the limit of the person. */
export const mostQuestions: Readonly<Record<Channel, number>> = { email: 3, message: 2, invitation: 1 }

export interface Draft {
  readonly subject: string
  readonly body: string
  readonly questions: readonly Asking[]
  readonly most: number
}

/** Who writes: of the applicant no more than the guide says, the status and the place. */
export interface Writer {
  readonly profile: Profile
  /** As it is signed; a blank to fill where it is not said. */
  readonly name?: string
  /** Where the applicant is now; left out where it is not said. */
  readonly place?: string
}

/** A letter to one person of one program with these questions: short, and with nothing that was not asked for. */
export const draftOf = (
  row: PlainRow,
  questions: readonly Asking[],
  { whom, channel, writer }: { readonly whom: Person; readonly channel: Channel; readonly writer: Writer },
): Draft => {
  const asked = questions.slice(0, mostQuestions[channel])
  const most = mostCharacters[channel]
  const given: Given = { row, asked, whom, writer, program: named(row), specialty: row.specialty ?? 'residency' }
  const body =
    channel === 'invitation'
      ? fitting(invitations(given), most)
      : channel === 'message'
        ? fitting(messages(given), most)
        : letter(given)
  return { subject: subjectOf(given), body, questions: asked, most }
}

interface Given {
  readonly row: PlainRow
  readonly asked: readonly Asking[]
  readonly whom: Person
  readonly writer: Writer
  readonly program: string
  readonly specialty: string
}

const named = ({ program, institution }: PlainRow): string =>
  (program ?? institution ?? 'your program')
    .replace(/[[\]?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 90)
    .trim() || 'your program'

const subjectOf = ({ specialty, writer: { profile }, whom, asked, program }: Given): string => {
  const what = clean(specialty)
  if (whom === 'coordinator')
    return `${asked.length === 1 ? 'A question' : `${numbers[asked.length] ?? 'Questions'} questions`} on eligibility, ${what}, ${profile.season ?? LATEST_SEASON} Match`
  if (whom === 'faculty') return `How IMGs succeed in ${what} at ${program}`
  return `${what} at ${program}`
}
const numbers = ['', 'One', 'Two', 'Three']

const letter = (given: Given): string => {
  const { asked, whom, writer, program, specialty } = given
  const about = `${clean(specialty)} program at ${program}`
  const list = asked.map((one) => (asked.length === 1 ? toPerson(one, whom) : `- ${toPerson(one, whom)}`)).join('\n')
  const signed = writer.name?.trim() || NAME
  const paragraphs: Readonly<Record<Person, readonly string[]>> = {
    coordinator: [
      'Dear program coordinator,',
      `${who(writer)} I plan to apply in the ${writer.profile.season ?? LATEST_SEASON} Match and have ${asked.length === 1 ? 'one question' : `${(numbers[asked.length] ?? '').toLowerCase()} short questions`} about the ${about}:`,
      list,
      'Thank you for your time.',
    ],
    faculty: [
      'Dear Dr. [family name],',
      `${who(writer)} I write to you because of the ${about}: [what about their work or program speaks to you, such as research, patients or teaching].`,
      list,
      'Thank you for your time.',
    ],
    resident: [
      'Dear Dr. [family name],',
      `${who(writer)} You train in the ${about}, and I would be glad to learn from you:`,
      list,
      'Thank you, and no hurry with the answer.',
    ],
    alumni: [
      'Dear Dr. [family name],',
      `${who(writer)} ${shared(writer)}You know the ${about} from within, and I would be glad to learn from you:`,
      list,
      'Thank you, and no hurry with the answer.',
    ],
  }
  return [...paragraphs[whom], `Kind regards,\n${signed}`].join('\n\n')
}

/** Who trains there is asked about the place, not for its policy. */
const toPerson = ({ words, brief, fields }: Asking, whom: Person): string =>
  fields.length > 0 && (whom === 'resident' || whom === 'alumni') ? brief : words

/** The same shorter and shorter, until it fits. */
const messages = ({ asked, whom, writer, program }: Given): string[] => {
  const list = asked.map(({ brief }) => brief).join(' ')
  const first = asked[0]?.brief ?? ''
  const reason = whom === 'faculty' ? ' I write because of [what about their work or program speaks to you].' : ''
  const thanks = 'Thank you.'
  const signed = writer.name?.trim() || NAME
  return [
    `Dear Dr. [family name], ${who(writer)} ${whom === 'alumni' ? shared(writer) : ''}I am interested in ${program}.${reason} ${list} ${thanks} ${signed}`,
    `Dear Dr. [family name], ${who({ profile: writer.profile })} I am interested in ${program}.${reason} ${first} ${thanks}`,
    `Dear Dr. [family name], I am an IMG.${reason} ${first} ${thanks}`,
  ].map(squeezed)
}

const invitations = ({ asked, whom, writer, program }: Given): string[] => {
  const first = asked[0]?.brief ?? ''
  const reason = whom === 'faculty' ? ' I write because of [what speaks to you].' : ''
  const both = whom === 'alumni' ? shared(writer) : ''
  const { profile } = writer
  const status = profile.certified === 'yes' ? ', ECFMG certified,' : ''
  return [
    `Dear Dr. [family name], I am an IMG${status} interested in ${program}.${reason} ${both}${first} Thank you.`,
    `Dear Dr. [family name], I am an IMG${status} interested in your program.${reason} ${both}${first} Thank you.`,
    `Dear Dr. [family name], I am an IMG interested in your program.${reason} ${first} Thank you.`,
    `Dear Dr. [family name], I am an IMG.${reason} ${first}`,
  ].map(squeezed)
}

const fitting = (versions: readonly string[], most: number): string =>
  versions.find((one) => one.length <= most) ?? versions[versions.length - 1] ?? ''

/** Status and place, nothing else: no visa, no score, unless somebody asks. */
const who = ({ profile, place = '' }: Writer): string => {
  const { certified, certifiedBy } = profile
  const year = certifiedBy?.slice(0, 4)
  const status =
    certified === 'yes'
      ? ', ECFMG certified'
      : certified === 'no'
        ? `, not yet ECFMG certified${year === undefined ? '' : ` (expected in ${year})`}`
        : ''
  const where = clean(place)
  return `I am an international medical graduate (IMG)${status}${where === '' ? '' : `, currently in ${where}`}.`
}

const shared = ({ profile: { school, schoolCountry } }: Writer): string =>
  school !== undefined
    ? `Like you I studied at ${clean(school).slice(0, 60)}. `
    : schoolCountry !== undefined
      ? `Like you I studied in ${clean(schoolCountry).slice(0, 60)}. `
      : 'We share [your school or country]. '

const NAME = '[your name]'
/** Text of the sheet or of a field, with nothing in it that would read as a question or a blank. */
const clean = (text: string): string =>
  text
    .replace(/[[\]?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
