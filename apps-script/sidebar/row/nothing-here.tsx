import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import type { Nothing } from '../seam.ts'

/** What the panel says where there is no program to explain. */
export const NothingHere = ({ nothing }: { nothing: Nothing }): JSX.Element | null => {
  const { go } = useHere()
  const { none } = nothing
  // the first-run card above already says it, with its buttons
  if (none === 'no-tracker') return null
  return (
    <div class="nothing">
      <p>{saysOf(nothing)}</p>
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

/** Why there is nothing to explain. */
export const saysOf = ({ none, lacks }: Nothing): string => {
  if (none === 'header') return 'This is the header row. Select a program below it.'
  if (none === 'blank') return 'This row is blank.'
  if (none === 'divider') return 'This line is a divider: it names no program.'
  return none === 'no-profile' ? `Nothing can be scored yet: ${lacks}.` : 'This tab is not a tracker.'
}
