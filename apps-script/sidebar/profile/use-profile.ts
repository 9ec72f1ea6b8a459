import { useEffect, useRef, useState } from 'preact/hooks'
import { enUS } from '../../../shared/tracker/cell.ts'
import { type Asked, type Deed, useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { changesIn } from './changes.ts'
import { before, type Draft, edited, fieldsOf } from './draft.ts'
import { type FormField, formOf, type ProfileForm } from './form.ts'

export interface ProfileState {
  readonly form: ProfileForm | undefined
  readonly loading: Asked<ProfileForm>
  readonly draft: Draft
  readonly problems: readonly { readonly field: string; readonly says: string }[]
  /** What the last save could not write. */
  readonly refused: ProfileState['problems']
  /** What the last save wrote, as titles; undefined before the first. */
  readonly saved: readonly string[] | undefined
  readonly saving: Deed<[Draft]>
  readonly edit: (field: FormField, typed: string) => void
  readonly save: () => void
  /** Takes back what is typed and not saved. */
  readonly dropEdits: () => void
  /** Writes back what the last save replaced; absent where nothing can be taken back. */
  readonly undoSave: (() => void) | undefined
}

export const useProfile = (shown: boolean): ProfileState => {
  const { client, look } = useHere()
  const visits = useRef(0)
  const [draft, setDraft] = useState<Draft>({})
  const [refused, setRefused] = useState<ProfileState['problems']>([])
  const [saved, setSaved] = useState<readonly string[]>()
  const [former, setFormer] = useState<Draft>({})

  // the sheet may have been edited since: each opening reads it again, and drafts stay
  useEffect(() => void (shown && (visits.current += 1)), [shown])
  const loading = useAsked(() => client.profile().then(formOf), shown ? `open ${visits.current}` : undefined)
  const form = loading.value

  const saving = useDeed(async (changes: Draft) => {
    const undo = form === undefined ? {} : before(form, changes)
    const { values, problems } = changesIn(changes, form?.locale ?? enUS)
    const { saved: written, problems: kept } = await client.saveProfile({ values })
    const titles = form === undefined ? [] : fieldsOf(form)
    const ids: readonly string[] = written
    const isWritten = ({ id }: FormField): boolean => ids.includes(id)
    const done = titles.filter(isWritten)
    setSaved(done.map(({ title }) => title))
    setFormer(Object.fromEntries(done.flatMap(({ id }) => (id in undo ? [[id, undo[id] ?? '']] : []))))
    setDraft((now) => Object.fromEntries(Object.entries(now).filter(([id]) => !done.some((field) => field.id === id))))
    setRefused([...problems, ...kept])
    loading.again()
    look()
  })

  return {
    form,
    loading,
    draft,
    refused,
    problems: [...refused, ...(form?.problems ?? [])],
    saved,
    saving,
    edit(field, typed) {
      setDraft((now) => edited(now, field, typed))
      setRefused((now) => now.filter(({ field: name }) => name !== field.id && name !== field.title))
      setSaved(undefined)
    },
    save: () => saving.run(draft),
    dropEdits() {
      setDraft({})
      setRefused([])
    },
    undoSave: Object.keys(former).length === 0 ? undefined : () => saving.run(former),
  }
}
