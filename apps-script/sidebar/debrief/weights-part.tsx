import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { MOST_WEIGHT, type Weights } from '../../../shared/debrief/weights.ts'
import { supportIds } from '../../../shared/rules/support.ts'
import type { Indicator } from '../../../shared/tabs/supports.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { keepWeights, type Standings } from './reading.ts'

const words = ['does not count', 'counts', 'counts double', 'counts triple']

/** What each indicator counts for this person, kept in the file. */
export const WeightsPart = ({ standings, onDone }: { standings: Standings; onDone: () => void }): JSX.Element => {
  const { client } = useHere()
  const [weights, setWeights] = useState<Weights>(standings.weights)
  const [done, setDone] = useState('')
  useEffect(() => setWeights(standings.weights), [standings])
  const keep = useDeed(async () => {
    await keepWeights(client, standings.lines, weights)
    setDone('Kept in the tab Support. The map follows.')
    onDone()
  })
  return (
    <section aria-label="What counts for you">
      <Disclosure summary={<strong>What counts for you</strong>}>
        {supportIds.map((id) => (
          <Slider
            key={id}
            id={id}
            value={weights[id]}
            onMove={(value) => {
              setDone('')
              setWeights((before) => ({ ...before, [id]: value }))
            }}
          />
        ))}
        {keep.failure === undefined ? null : <FailureCard failure={keep.failure} />}
        <Button busy={keep.busy} onClick={keep.run}>
          Keep these weights
        </Button>
        <p class="small" role="status">
          {done}
        </p>
      </Disclosure>
    </section>
  )
}

const Slider = ({
  id,
  value,
  onMove,
}: {
  id: Indicator
  value: number
  onMove: (value: number) => void
}): JSX.Element => {
  const of = useId()
  return (
    <div class="weight">
      <label for={of}>{columnOf(id).header}</label>
      <input
        id={of}
        type="range"
        min="0"
        max={MOST_WEIGHT}
        step="1"
        value={value}
        aria-valuetext={words[value]}
        onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
      />
      <span class="small" aria-hidden="true">
        {words[value]}
      </span>
    </div>
  )
}
