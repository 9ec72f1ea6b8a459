import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'

/** The way from a row to its program's four pages. */
export const ResearchLink = (): JSX.Element => {
  const { go } = useHere()
  return (
    <div class="after-pairs">
      <Button onClick={() => go('research')}>Research this program</Button>
    </div>
  )
}
