import { sampleProfile } from '../../prisma/sample.ts'
import { type Field, fieldFor, fieldOf, profileIds, type ProfileId } from '../../shared/tracker/profile.ts'
import type { LocalCell, LocalSheet } from './document.ts'

/** lines that the range keeps free for what a person adds */
const SPARE = 20

interface Line {
  readonly title: string
  readonly id?: ProfileId
}

/** A heading for each group, then its fields; a heading that reads as a field of its own is left out. */
const lines: readonly Line[] = profileIds.flatMap((id, at): Line[] => {
  const { title, group } = fieldOf(id)
  const before = profileIds[at - 1]
  const opens = before === undefined || fieldOf(before).group !== group
  return opens && fieldFor(group) === undefined ? [{ title: group }, { title, id }] : [{ title, id }]
})

/** The named range: titles and values, with room below. */
export const profileRange = `Profile!A1:B${lines.length + 1 + SPARE}`

/** The tab of the invented applicant: title, value and a note in a line each. */
export const sampleProfileTab = (id: number): LocalSheet => ({
  id,
  name: 'Profile',
  rows: lines.length + 1 + SPARE,
  columns: 4,
  frozenRows: 1,
  cells: [['Field', 'Value', 'What it is'].map((value) => ({ ...head, value })), ...lines.map(toLine)],
  widths: { 1: 210, 2: 230, 3: 520 },
  validations: lines.flatMap(({ id: field }, at) => {
    const choices = field === undefined ? undefined : fieldOf(field).kind.choices
    return choices === undefined
      ? []
      : [{ range: `B${at + 2}`, type: 'VALUE_IN_LIST', values: [choices, true], allowInvalid: true }]
  }),
})

const head: LocalCell = { bold: true, background: '#f1f3f4' }

const toLine = ({ title, id }: Line): LocalCell[] => {
  if (id === undefined) return [{ ...head, value: title }, { ...head }, { ...head }]
  const field = fieldOf(id)
  return [{ value: title }, valueOf(id, field), { value: field.note, italic: true, color: '#5f6368' }]
}

const valueOf = (id: ProfileId, { kind }: Field): LocalCell => {
  const value = sampleProfile[id]
  const look: LocalCell = {
    align: 'left',
    ...(kind.name === 'date' || kind.name === 'graduation' ? { format: '@' } : {}),
  }
  return value === undefined ? look : { value: kind.print(value), ...look }
}
