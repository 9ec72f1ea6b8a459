import {
  type AdoptPlan,
  type Choice,
  type FreshProfile,
  guessTracker,
  headerMerges,
  type Guess,
  type LaterPlaces,
  laterPlaces,
  meantNow,
  mergedHeader,
  noHeader,
  type OtherTracker,
  planAdopt,
  planRelink,
  planRenewal,
  type Refused,
  refusedFile,
  type Relink,
  type Seen,
  type TrackerTab,
  trackerTab,
} from '../../../shared/adopt/index.ts'
import { NEW } from '../../sheet/plan.ts'
import { refusal } from '../deeds/settle.ts'
import type { Client } from '../client.ts'
import { profilePlan, SPARE } from '../plans/profile.ts'
import type { Book, Change, Plan, Tracker } from '../seam.ts'
import { recorded, recordedLink } from './record.ts'

/** A tab as it was looked at, with what each of its columns seems to be. */
export interface Looked {
  readonly book: Book
  readonly name: string
  readonly tracker: TrackerTab
  readonly guesses: readonly Guess[]
  /** Rows that came after their place was split. */
  readonly later: LaterPlaces | undefined
  /** The other tabs of the file that are set up. */
  readonly others: readonly OtherTracker[]
}

/** The selected tab unless another is wanted, or where that is none of programs, the first tracker. */
export const lookAtTab = async (client: Client, wanted?: number): Promise<Looked | Refused> => {
  const { selected, profile, trackers } = await client.look()
  const here = wanted ?? selected.sheetId
  const isProfile = here === profile?.box.sheetId
  const sheetId = isProfile ? (trackers[0]?.sheetId ?? here) : here
  const book = await client.look({ sheetId, layers: ['formulas', 'merges'] })
  const refused = refusedFile(book)
  if (refused !== undefined) return refused
  const tracker = trackerTab(book)
  if (tracker === undefined) return noHeader
  if (headerMerges(tracker.headerRow, tracker.merges).length > 0) return mergedHeader(tracker.headerRow)
  const { name = '' } = book.tabs.find((tab) => tab.sheetId === sheetId) ?? {}
  const guesses = guessTracker(book, tracker)
  return { book, name, tracker, guesses, later: laterPlaces(tracker, guesses), others: othersIn(book, sheetId) }
}

const othersIn = (book: Book, sheetId: number): readonly OtherTracker[] =>
  book.trackers.flatMap((one): OtherTracker[] => {
    const tracker = one.sheetId === sheetId ? undefined : trackerTab(titlesAlone(book, one))
    return tracker === undefined || tracker.marked.size === 0 ? [] : [{ name: one.name, meant: meantNow(tracker) }]
  })

/** A tracker by its titles: what a report fills is marked. */
const titlesAlone = (book: Book, { sheetId, headerRow, titles }: Tracker): Seen => ({
  ...book,
  tab: { sheetId, values: [...Array.from({ length: headerRow - 1 }, () => []), titles] },
})

/** What saving will do: the preview is the deed. */
export const planFor = (book: Book, choice: Choice): AdoptPlan | Refused =>
  planAdopt(book, choice, freshProfile(book), Math.random)

/** @returns false where the sheet has moved since it was looked at, and nothing was written */
export const adopt = async (client: Client, plan: AdoptPlan): Promise<boolean> =>
  !(await client.change(plan.steps.length === 0 ? changeOf(plan) : await recorded(client, changeOf(plan), plan.record)))
    .moved

/**
 * Puts right what functions read by titles, after columns were renamed, moved or put in; says which titles.
 * @throws Failure `moved` where the sheet has changed once more after it was looked at again
 */
export const renewHeaders = async (
  client: Pick<Client, 'look' | 'change'>,
  book: Book,
  again = true,
): Promise<readonly string[]> => {
  const said: string[] = []
  for (const tracker of book.trackers) {
    const renewal = planRenewal(titlesAlone(book, tracker), freshProfile(book))
    if (renewal === undefined) continue
    const { moved } = await client.change(changeOf(renewal))
    if (moved && !again) throw refusal('moved')
    if (moved) return [...said, ...(await renewHeaders(client, await client.look(), false))]
    said.push(...renewal.says)
  }
  return said
}

/** Takes a copied file as a file of its own. */
export const relink = async (client: Client): Promise<Relink | undefined> => {
  const plan = planRelink(await client.look())
  if (plan !== undefined)
    await client.change(await recordedLink(client, { steps: [...plan.steps] as Change['steps'] & {} }))
  return plan
}

const changeOf = ({ guards, plans, steps }: Pick<AdoptPlan, 'guards' | 'plans' | 'steps'>): Change => ({
  guards,
  // the one tab that a plan of adopting makes is the Profile tab of this house
  plans: plans as readonly Plan[],
  steps,
})

const freshProfile = (book: Book): FreshProfile => {
  const plan = profilePlan(book)
  return { plan, sheetId: NEW, lines: plan.rows - SPARE }
}
