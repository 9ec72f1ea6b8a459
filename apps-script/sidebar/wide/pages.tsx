import type { JSX } from 'preact'
import { SetUpPanel } from '../adopt/set-up-panel.tsx'
import { WideFill } from '../fill/wide-fill.tsx'
import type { PanelGiven } from '../pages.tsx'
import { WideSnapshots } from '../snapshots/wide-snapshots.tsx'
import type { WideEntry } from './entry.ts'

/** What a dialog shows of the panels that it is opened from. */
export const widePanels: { readonly [Page in WideEntry['page']]: (given: PanelGiven) => JSX.Element } = {
  adopt: SetUpPanel,
  fill: WideFill,
  snapshots: WideSnapshots,
}
