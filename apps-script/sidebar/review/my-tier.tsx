import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useAsked, useDeed } from '../ask.ts'
import { previewUndo, undoRun } from '../fill/undo.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import type { Explained } from '../row/explained.ts'
import { capital } from '../words.ts'
import { readTierTold } from './tier-told.ts'
import { setTier } from './tier.ts'
import { notApplying, tiers } from './tiers.ts'

/** The person's own tier of the row: who set it, and a way to set it with a reason. */
export const MyTier = ({ explained, sheetId }: { explained: Explained; sheetId: number }): JSX.Element => {
  const { client, state, reviews, look } = useHere()
  const { member, workspace, person } = reviews
  const { row, program, explanation } = explained
  const myTier = (explained.myTier ?? '').toLowerCase()
  const key = `${sheetId}:${row}:${program}:${myTier}`
  const [tier, setOwn] = useState(myTier)
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<{ readonly run: string; readonly key: string }>()
  useEffect(() => {
    setOwn(myTier)
    setReason('')
  }, [key])
  const heard = member === undefined || workspace === undefined ? undefined : { member, workspace }
  const told = useAsked(
    () => readTierTold(client, { sheetId, row }, heard).then((says) => ({ key, says })),
    myTier === '' ? undefined : key,
  )
  const save = useDeed(async () => {
    const wanted = { at: { sheetId, row, program }, tier, reason: reason.trim(), computed: explanation.result.tier }
    const set = await reviews.alone(() => setTier(client, { ...wanted, name: person?.name }))
    if (set.run !== undefined) setDone({ run: set.run, key: `${sheetId}:${row}:${program}` })
    look()
    told.again()
    await reviews.send(set.fields.map((field) => ({ row: set.rowId, field })))
  })
  const undo = useDeed(async () => {
    if (done === undefined) return
    await reviews.alone(async () => undoRun(client, await previewUndo(client, done.run)))
    setDone(undefined)
    look()
    await reviews.send()
  })
  if (state?.newer === true) return <></>
  const says = told.value?.key === key ? told.value.says : undefined
  const isDone = done?.key === `${sheetId}:${row}:${program}`
  return (
    <section class="set-tier" aria-label="My tier">
      {myTier === '' || says === undefined ? null : (
        <p class="small">
          My tier {capital(myTier)}: {says}.
        </p>
      )}
      <Disclosure summary={myTier === '' ? 'Set my tier' : 'Change my tier'}>
        <form
          class="write-box"
          onSubmit={(event) => {
            event.preventDefault()
            if (!save.busy) save.run()
          }}
        >
          <label>
            My tier
            <select value={tier} onInput={({ currentTarget }) => setOwn(currentTarget.value)}>
              <option value="">None: the computed one ({explanation.result.tier})</option>
              {[...tiers, notApplying].map((one) => (
                <option key={one} value={one}>
                  {capital(one)}
                </option>
              ))}
            </select>
          </label>
          <label>
            Reason (optional)
            <input value={reason} maxLength={500} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <Button type="submit" busy={save.busy} disabled={tier === myTier && reason.trim() === ''}>
            Save my tier
          </Button>
        </form>
      </Disclosure>
      <div role="status">
        {isDone ? (
          <p class="small">
            Written to the sheet.{' '}
            <button type="button" class="quiet" aria-busy={undo.busy} onClick={undo.run}>
              Undo
            </button>
          </p>
        ) : null}
      </div>
      {[save.failure, undo.failure].map((failure) =>
        failure === undefined ? null : <FailureCard key={failure.code} failure={failure} />,
      )}
    </section>
  )
}
