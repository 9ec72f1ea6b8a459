import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useAskedWhenShown, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { freeze, type FreezePreview, isFrozen, previewFreeze, previewThaw, thaw } from './freeze.ts'
import type { FreezePlan } from './freeze-plan.ts'
import type { ThawPlan } from './thaw-plan.ts'
import { Thawed } from './thawed.tsx'

/** Formulas of ours become their values: first what will be done, then the deed, then the way back. */
export const FreezePart = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, look } = useHere()
  // it may have been taken back among the earlier runs
  const before = useAskedWhenShown(() => isFrozen(client), shown)
  const [preview, setPreview] = useState<FreezePreview>()
  const [frozen, setFrozen] = useState<FreezePlan>()
  const [thawed, setThawed] = useState<ThawPlan>()
  const show = useDeed(async () => {
    setThawed(undefined)
    setFrozen(undefined)
    setPreview(await previewFreeze(client))
  })
  const write = useDeed(async () => {
    if (preview === undefined) return
    await freeze(client, preview)
    setFrozen(preview.plan)
    setPreview(undefined)
    before.again()
    look()
  })
  const back = useDeed(async () => {
    setThawed(await thaw(client, await previewThaw(client)))
    setFrozen(undefined)
    setPreview(undefined)
    before.again()
    look()
  })
  const failure = show.failure ?? write.failure ?? back.failure
  return (
    <section aria-label="Freeze">
      <h3>Freeze the formulas</h3>
      <p>Each formula of IMGFIT becomes the value that it shows now. Nothing recalculates after that.</p>
      <div class="buttons">
        <Button onClick={show.run} busy={show.busy}>
          Show what would be frozen
        </Button>
        {before.value === true ? (
          <Button onClick={back.run} busy={back.busy}>
            Undo the last freeze
          </Button>
        ) : null}
      </div>
      <div role="status">
        {preview === undefined ? null : (
          <Card>
            <p>
              <strong>{totals(preview.plan)}</strong>
            </p>
            <Formulas plan={preview.plan} />
            {preview.plan.frozen.length === 0 ? null : (
              <Button primary onClick={write.run} busy={write.busy}>
                Freeze {count(preview.plan.frozen.length, 'formula')}
              </Button>
            )}
          </Card>
        )}
        {frozen === undefined ? null : (
          <Card title="Frozen" tone="good">
            <p>
              {count(frozen.frozen.length, 'formula')} became {count(frozen.cells, 'value')}.
            </p>
          </Card>
        )}
        {thawed === undefined ? null : (
          <Card title="Undone" tone="good">
            <Thawed plan={thawed} done />
          </Card>
        )}
      </div>
      {failure === undefined ? null : <FailureCard failure={failure} />}
    </section>
  )
}

const totals = ({ frozen, kept, cells }: FreezePlan): string => {
  if (frozen.length + kept.length === 0) return 'No formula of IMGFIT stands in this file.'
  const will = `${count(frozen.length, 'formula')} with ${count(cells, 'filled cell')} will become values.`
  return kept.length === 0 ? will : `${will} ${count(kept.length, 'formula')} will stay.`
}

const MOST = 100

const Formulas = ({ plan: { frozen, kept } }: { plan: FreezePlan }): JSX.Element => (
  <>
    {frozen.length === 0 ? null : (
      <Disclosure summary={count(frozen.length, 'formula')} open={frozen.length <= 5}>
        <ul class="advice">
          {frozen.slice(0, MOST).map(({ place, formula, lines }) => (
            <li key={place}>
              {place}: {lines.length === 1 ? String(lines[0]?.new) : count(lines.length, 'cell')} <code>{formula}</code>
            </li>
          ))}
        </ul>
        {frozen.length > MOST ? <p class="small">And {frozen.length - MOST} more.</p> : null}
      </Disclosure>
    )}
    {kept.length === 0 ? null : (
      <ul class="advice">
        {kept.slice(0, MOST).map(({ place, formula, why }) => (
          <li key={place}>
            {place} {why} <code>{formula}</code>
          </li>
        ))}
      </ul>
    )}
  </>
)
