import type { FormField, ProfileForm } from './form.ts'

/** What was typed and is not saved: field id to text. */
export type Draft = Readonly<Record<string, string>>

/** The draft after an edit; typing a field back to what is saved takes it out. */
export const edited = (draft: Draft, { id, value }: FormField, typed: string): Draft => {
  const { [id]: _, ...rest } = draft
  return typed.trim() === value ? rest : { ...rest, [id]: typed }
}

/** The values that stand now, of the fields a draft would change: what an undo writes back. */
export const before = (form: ProfileForm, draft: Draft): Draft =>
  Object.fromEntries(fieldsOf(form).flatMap(({ id, value }) => (id in draft ? [[id, value]] : [])))

export const fieldsOf = ({ groups }: ProfileForm): FormField[] => groups.flatMap(({ fields }) => fields)

/** The sentence beside a field: a problem may name it by id, by title or as `profile.id`. */
export const problemOf = (
  problems: readonly { readonly field: string; readonly says: string }[],
  { id, title }: FormField,
): string | undefined =>
  problems.find(({ field }) => field === id || field === title || field === `profile.${id}`)?.says
