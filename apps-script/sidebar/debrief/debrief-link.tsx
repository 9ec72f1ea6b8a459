import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'

/** The way from a row to its interview's debrief and the map of accepting and supporting. */
export const DebriefLink = (): JSX.Element => {
  const { go } = useHere()
  return (
    <div class="after-pairs">
      <Button onClick={() => go('debrief')}>Debrief an interview</Button>
    </div>
  )
}
