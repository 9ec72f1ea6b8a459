import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import type { Nothing } from '../seam.ts'

/** What the panel says where there is no program to explain. */
export const NothingHere = ({ nothing: { none, says } }: { nothing: Nothing }): JSX.Element | null => {
  const { go } = useHere()
  // the first-run card above already says it, with its buttons
  if (none === 'no-tracker') return null
  return (
    <div class="nothing">
      <p>{says}</p>
      {none === 'no-profile' ? (
        <Button primary onClick={() => go('profile')}>
          Open Profile
        </Button>
      ) : (
        <p class="small">This panel follows your selection.</p>
      )}
    </div>
  )
}
