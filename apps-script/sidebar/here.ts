import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Client } from './client.ts'
import type { Reviews } from './review/use-reviews.ts'
import type { State } from './seam.ts'
import type { WideEntry } from './wide/entry.ts'
import type { Holding } from './wide/holding.ts'

/** The tabs of the sidebar. */
export type TabId = 'row' | 'fill' | 'plan' | 'review' | 'more'

/** Its panels; each stands under one tab. */
export type Page =
  | 'row'
  | 'research'
  | 'questions'
  | 'replies'
  | 'fill'
  | 'plan'
  | 'snapshots'
  | 'dashboard'
  | 'season'
  | 'rank'
  | 'review'
  | 'sharing'
  | 'outcomes'
  | 'more'
  | 'adopt'
  | 'profile'
  | 'search'
  | 'roster'
  | 'match'
  | 'paste'
  | 'leave'
  | 'contacts'
  | 'debrief'
  | 'events'
  | 'heard'
  | 'timeline'
  | 'practice'
  | 'guide'
  | 'specialty'
  | 'advice'
  | 'own-words'
  | 'leads'
  | 'settings'

/** What every panel may use: the add-on, what is known of the file, and the way to another panel. */
export interface Here {
  readonly client: Client
  readonly state: State | undefined
  /** What is said about the list with others, where it is shared. */
  readonly reviews: Reviews
  /**
   * @param sheetId the tab that the panel is for, where it is not the selected one
   * @param entry what of the panel to open: an entry of the guide, a specialty
   */
  readonly go: (page: Page, sheetId?: number, entry?: string) => void
  /** Asks the add-on again how the file stands. */
  readonly look: () => void
  /** In a dialog: what it was opened for, undefined where that cannot be read; and what closing it would lose. */
  readonly wide?: { readonly entry: WideEntry | undefined; readonly holding: Holding } | undefined
}

export const HereContext = createContext<Here | undefined>(undefined)

export const useHere = (): Here => {
  const here = useContext(HereContext)
  if (here === undefined) throw new Error('A panel stands outside the sidebar.')
  return here
}
