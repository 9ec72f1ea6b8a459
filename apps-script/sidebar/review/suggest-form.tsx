import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NewSuggestion } from '../../../shared/contract/reviews.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { capital } from '../words.ts'
import type { Chosen } from './chosen.ts'
import { tiers } from './tiers.ts'
import { valueWords } from './words.ts'

type What = 'cell' | 'tier' | 'remove' | 'add' | 'heard'

interface Draft {
  readonly value: string
  readonly reason: string
  readonly said: string
}
const blank: Draft = { value: '', reason: '', said: '' }

/** For whoever may not decide: a change of the selected row, a program to add, or what somebody said. */
export const SuggestForm = ({ chosen }: { chosen: Chosen | null | undefined }): JSX.Element => {
  const { reviews } = useHere()
  const { member, workspace = '', again } = reviews
  const [wished, setWished] = useState<What>('cell')
  const [draft, setDraft] = useState<Draft>(blank)
  const [sent, setSent] = useState('')
  const options = optionsOf(chosen ?? undefined)
  const what = options.some(([id]) => id === wished) ? wished : (options[0]?.[0] ?? 'add')
  const write =
    (part: keyof Draft) =>
    ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void =>
      setDraft({ ...draft, [part]: currentTarget.value })
  const suggest = useDeed(async () => {
    const { value, said } = draft
    if (what === 'heard') {
      const { anchor = {}, field } = chosen ?? {}
      await member?.ask('hearsay', {
        workspace,
        anchor: { ...anchor, ...(field && { field }) },
        value: value.trim(),
        said: said.trim(),
      })
    } else await member?.ask('suggest', { workspace, suggestions: [suggestionOf(what, draft, chosen ?? undefined)] })
    setDraft(blank)
    setSent(what === 'heard' ? 'Kept as an open question.' : 'Suggested. The owner of the list decides.')
    await again()
  })
  const needs = {
    cell: [draft.value],
    tier: [draft.value, draft.reason],
    remove: [draft.reason],
    add: [draft.value],
    heard: [draft.value, draft.said],
  }[what]
  return (
    <section aria-label="Suggest">
      <h3>Suggest a change</h3>
      <Disclosure summary={chosen ? chosen.placed.name : 'A program for the list'} open>
        <form
          class="write-box"
          onSubmit={(event) => {
            event.preventDefault()
            if (!suggest.busy && needs.every((one) => one.trim() !== '')) suggest.run()
          }}
        >
          <label>
            What
            <select value={what} onInput={({ currentTarget }) => setWished(currentTarget.value as What)}>
              {options.map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          {what === 'tier' ? (
            <label>
              Tier
              <select value={draft.value} onInput={write('value')}>
                <option value="">Choose</option>
                {tiers.map((tier) => (
                  <option key={tier} value={tier}>
                    {capital(tier)}
                  </option>
                ))}
              </select>
            </label>
          ) : what === 'remove' ? null : (
            <label>
              {what === 'add'
                ? 'Name of the program'
                : what === 'heard'
                  ? 'What was said'
                  : `New value (now ${nowOf(chosen)})`}
              <input value={draft.value} maxLength={500} onInput={write('value')} />
            </label>
          )}
          {what === 'heard' ? (
            <label>
              Who said it, and when
              <input value={draft.said} maxLength={200} placeholder="chief resident, 2025" onInput={write('said')} />
            </label>
          ) : (
            <label>
              {what === 'tier' || what === 'remove' ? 'Reason' : 'Reason (optional)'}
              <input value={draft.reason} maxLength={500} onInput={write('reason')} />
            </label>
          )}
          <Button type="submit" primary busy={suggest.busy} disabled={needs.some((one) => one.trim() === '')}>
            {what === 'heard' ? 'Ask' : 'Suggest'}
          </Button>
        </form>
        <p role="status" class="small">
          {sent}
        </p>
        {suggest.failure === undefined ? null : <FailureCard failure={suggest.failure} />}
      </Disclosure>
    </section>
  )
}

const nowOf = (chosen: Chosen | null | undefined): string => (chosen ? valueWords(chosen.value, chosen.field) : 'blank')

const optionsOf = (chosen: Chosen | undefined): readonly (readonly [What, string])[] => [
  ...(chosen === undefined
    ? []
    : [
        ...(isWritable(chosen.field) ? [['cell', `Change ${chosen.title}`] as const] : []),
        ['tier', 'Another tier'] as const,
        ['remove', 'Do not apply there'] as const,
        ...(isWritable(chosen.field) ? [['heard', `Heard about ${chosen.title}`] as const] : []),
      ]),
  ['add', 'Add a program'] as const,
]

/** A result is worked out: nobody writes it. */
const isWritable = (field: string | undefined): boolean => {
  const id = columnIds.find((one) => one === field)
  return field !== undefined && field !== 'myTier' && (id === undefined || columnOf(id).who !== 'result')
}

const suggestionOf = (what: Exclude<What, 'heard'>, draft: Draft, chosen: Chosen | undefined): NewSuggestion => {
  const [value, reason] = [draft.value.trim(), draft.reason.trim()]
  const why = reason === '' ? {} : { reason }
  if (what === 'add' || chosen === undefined) return { kind: 'add', anchor: { name: value }, ...why }
  const { anchor, field, myTier } = chosen
  if (what === 'remove') return { kind: 'remove', anchor, old: myTier, ...why }
  if (what === 'tier') return { kind: 'tier', anchor, old: myTier, value, ...why }
  return { kind: 'set', anchor: { ...anchor, ...(field && { field }) }, old: chosen.value, value, ...why }
}
