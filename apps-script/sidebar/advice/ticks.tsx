import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { ownWords } from '../../../shared/tabs/own-words.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { tickedIn, tickOwn } from '../own-words/own.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'

/** Strengths or needs of a list, ticked and kept in the tab of one's own words. */
export const Ticks = ({
  legend,
  about,
  choices,
  lines,
  today,
  onSaved,
}: {
  legend: string
  about: 'strength' | 'need'
  choices: readonly string[]
  lines: readonly Line<typeof ownWords>[]
  today: string
  onSaved: () => void
}): JSX.Element => {
  const { client } = useHere()
  const saved = tickedIn(lines, about)
  const key = saved.join('|')
  const [ticked, setTicked] = useState<readonly string[]>(saved)
  useEffect(() => setTicked(saved), [key])
  const save = useDeed(async () => {
    await tickOwn(client, lines, about, ticked, today)
    onSaved()
  })
  const isSame = ticked.length === saved.length && ticked.every((one) => saved.includes(one))
  return (
    <fieldset class="own-ticks">
      <legend>{legend}</legend>
      {choices.map((one) => (
        <label key={one} class="tick">
          <input
            type="checkbox"
            checked={ticked.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              setTicked(checked ? [...ticked, one] : ticked.filter((other) => other !== one))
            }
          />
          {one}
        </label>
      ))}
      {save.failure === undefined ? null : <FailureCard failure={save.failure} />}
      {isSame ? null : (
        <Button busy={save.busy} onClick={save.run}>
          Save what I ticked
        </Button>
      )}
    </fieldset>
  )
}
