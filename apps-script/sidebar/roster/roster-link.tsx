import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'

/** The way from a row to the counting of its residents. */
export const RosterLink = (): JSX.Element => {
  const { go } = useHere()
  return (
    <div class="after-pairs">
      <Button onClick={() => go('roster')}>Count IMGs from a roster</Button>
    </div>
  )
}
