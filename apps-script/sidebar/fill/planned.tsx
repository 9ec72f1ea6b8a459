import type { ComponentChildren, JSX } from 'preact'
import { count } from '../words.ts'
import { PlanView } from './plan-view.tsx'
import { RequestsMade } from './requests.tsx'
import type { Fill } from './use-fill.ts'
import { WriteBar } from './write-bar.tsx'

/** What a fill will do, and the one button that does it. */
export const Planned = ({
  fill: { preview, write, writing },
  drop,
  children,
}: {
  fill: Fill
  /** Where there is a way back to the choice. */
  drop?: () => void
  /** What stands above it. */
  children?: ComponentChildren
}): JSX.Element | null => {
  if (preview === undefined) return null
  const { length: cells } = preview.plan.fillings
  return (
    <>
      {children}
      <PlanView preview={preview} />
      <RequestsMade made={preview.requests} />
      <WriteBar
        label={cells === 0 ? 'Nothing to fill' : `Fill ${count(cells, 'cell')}`}
        disabled={cells === 0}
        write={write}
        writing={writing}
        {...(drop === undefined ? {} : { drop })}
      />
    </>
  )
}
