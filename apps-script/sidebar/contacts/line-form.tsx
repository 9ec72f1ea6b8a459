import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LineOf, OwnTab, TabColumn } from '../../../shared/tabs/own-tab.ts'
import type { Deed } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { type Draft, draftOf, readDraft } from './draft.ts'
import { LineField, type Look } from './line-field.tsx'
import { type Picked, ProgramPicker } from './program-picker.tsx'

/** How a line of one tab is typed: which fields stand first, which below, and where its programs are kept. */
export interface FormPlan {
  readonly first: readonly string[]
  readonly more: readonly string[]
  readonly needs: readonly string[]
  readonly looks: Readonly<Record<string, Look>>
  readonly programs: {
    readonly read: (said: Draft) => readonly Picked[]
    readonly write: (picked: readonly Picked[]) => Draft
    readonly most: number
  }
}

/** A line that is about no program of the trackers asks for none. */
export type PlainForm = Omit<FormPlan, 'programs'> & Partial<Pick<FormPlan, 'programs'>>

/** A line of a tab of ours, new or as it stands, to be saved by a person. */
export const LineForm = <Tab extends OwnTab>({
  tab,
  plan,
  title,
  said,
  note,
  save,
  onCancel,
}: {
  tab: Tab
  plan: PlainForm
  title: string
  said: LineOf<Tab>
  /** what to look at before it is saved */
  note?: ComponentChildren
  save: Deed<[LineOf<Tab>]>
  onCancel: () => void
}): JSX.Element => {
  const { programs } = plan
  const [draft, setDraft] = useState<Draft>(() => draftOf(tab, said))
  const [tried, setTried] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => head.current?.focus(), [])
  const read = readDraft(tab, draft, plan.needs)
  const send = (): void => {
    setTried(true)
    if (Object.keys(read.problems).length === 0) return save.run(read.said)
    // after the problems are drawn
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0)
  }
  const fields = (ids: readonly string[]): JSX.Element[] =>
    ids.map((id) => (
      <LineField
        key={id}
        column={tab.columns[id] as TabColumn}
        look={plan.looks[id] ?? {}}
        value={draft[id] ?? ''}
        problem={tried ? read.problems[id] : undefined}
        onType={(value) => setDraft((before) => ({ ...before, [id]: value }))}
      />
    ))
  return (
    <form
      class="card line-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.busy) send()
      }}
    >
      <h2 tabIndex={-1} ref={head}>
        {title}
      </h2>
      {note}
      {fields(plan.first)}
      {programs === undefined ? null : (
        <ProgramPicker
          picked={programs.read(draft)}
          most={programs.most}
          onPick={(picked) => setDraft((before) => ({ ...before, ...programs.write(picked) }))}
        />
      )}
      <Disclosure summary="More about it" open={plan.more.some((id) => (draft[id] ?? '') !== '')}>
        {fields(plan.more)}
      </Disclosure>
      {save.failure === undefined ? null : <FailureCard failure={save.failure} />}
      <div class="buttons">
        <Button primary type="submit" busy={save.busy}>
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
