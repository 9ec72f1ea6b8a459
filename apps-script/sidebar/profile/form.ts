import { type Cell, type Locale, textOf } from '../../../shared/tracker/cell.ts'
import type { Problem } from '../../../shared/tracker/problem.ts'
import { fieldFor, fieldOf, type ProfileId, profileIds, readProfile } from '../../../shared/tracker/profile.ts'
import type { GivenProfile } from '../seam.ts'

export interface FormField {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly kind: string
  readonly choices?: readonly string[]
  /** As the cell says it, days as 2026-09-03. */
  readonly value: string
}

export interface ProfileForm {
  readonly groups: readonly { readonly title: string; readonly fields: readonly FormField[] }[]
  readonly problems: readonly Problem[]
  /** How the sheet reads numbers and days. */
  readonly locale: Locale
}

/** The Profile tab as a form: every field there is, with what its cell says. */
export const formOf = ({ cells, locale }: GivenProfile): ProfileForm => {
  const titles = [...new Set(profileIds.map((id) => fieldOf(id).group))]
  const groups = titles.map((title) => ({
    title,
    fields: profileIds.filter((id) => fieldOf(id).group === title).map((id) => formField(id, saidOf(id, cells))),
  }))
  return { groups, problems: readProfile(cells, locale).problems, locale }
}

/** Of the line where the field stands first. */
const saidOf = (id: ProfileId, cells: readonly (readonly Cell[])[]): string => {
  const [, cell = ''] = cells.find(([title = '']) => fieldFor(textOf(title)) === id) ?? []
  return String(cell)
}

const formField = (id: ProfileId, said: string): FormField => {
  const { title, note, kind } = fieldOf(id)
  const reading = said === '' ? undefined : kind.read(said, { decimal: '.', dayFirst: false })
  // a dropdown shows its own word for "yep" or "J1"
  const value = kind.choices !== undefined && reading && 'value' in reading ? String(kind.print(reading.value)) : said
  return { id, title, note, kind: kind.name, ...(kind.choices === undefined ? {} : { choices: kind.choices }), value }
}
