import type { JSX } from 'preact'
import { AdvicePanel } from './advice/advice-panel.tsx'
import { SetUpPanel } from './adopt/set-up-panel.tsx'
import { DashboardPanel } from './dashboard/dashboard-panel.tsx'
import type { Failure } from './failure.ts'
import { ContactsPanel } from './contacts/contacts-panel.tsx'
import { DebriefPanel } from './debrief/debrief-panel.tsx'
import { EventsPanel } from './events/events-panel.tsx'
import { HeardPanel } from './events/heard-panel.tsx'
import { FillPanel } from './fill/fill-panel.tsx'
import { GuidePanel } from './guide/guide-panel.tsx'
import type { Page, TabId } from './here.ts'
import { LeadsPanel } from './leads/leads-panel.tsx'
import { LeavePanel } from './leave/leave-panel.tsx'
import { MatchPanel } from './match/match-panel.tsx'
import { MorePanel } from './more/more-panel.tsx'
import { SettingsPanel } from './more/settings-panel.tsx'
import { OwnWordsPanel } from './own-words/own-words-panel.tsx'
import { OutcomesPanel } from './outcomes/outcomes-panel.tsx'
import { PastePanel } from './paste/paste-panel.tsx'
import { PlanPanel } from './plan/plan-panel.tsx'
import { PracticePanel } from './practice/practice-panel.tsx'
import { ProfilePanel } from './profile/profile-panel.tsx'
import { QuestionsPanel } from './questions/questions-panel.tsx'
import { RankPanel } from './rank/rank-panel.tsx'
import { RepliesPanel } from './replies/replies-panel.tsx'
import { ResearchPanel } from './research/research-panel.tsx'
import { ReviewPanel } from './review/review-panel.tsx'
import { RosterPanel } from './roster/roster-panel.tsx'
import { RowPanel } from './row/row-panel.tsx'
import { SearchPanel } from './search/search-panel.tsx'
import { SeasonPanel } from './season/season-panel.tsx'
import { SpecialtyPanel } from './specialty/specialty-panel.tsx'
import { SharingPanel } from './sharing/sharing-panel.tsx'
import { SnapshotsPanel } from './snapshots/snapshots-panel.tsx'
import { TimelinePanel } from './timeline/timeline-panel.tsx'

/** What a panel is told; one that needs nothing of it takes nothing. */
export interface PanelGiven {
  /** It is the one in sight: time to look at the sheet again. */
  readonly shown: boolean
  /** Why the file could not be read. */
  readonly failure: Failure | undefined
  /** The tab of the file that it was opened for, where it is not the selected one. */
  readonly aim: number | undefined
  /** What of it to open. */
  readonly entry: string | undefined
}

/** Every panel of the sidebar once, under its tab, in the order of the tab. */
export const panels: readonly {
  readonly page: Page
  readonly tab: TabId
  readonly panel: (given: PanelGiven) => JSX.Element
  /** What it is called in the line above the panels of its tab, where the tab has such a line. */
  readonly label?: string
}[] = [
  { page: 'row', tab: 'row', panel: RowPanel },
  { page: 'research', tab: 'row', panel: ResearchPanel },
  { page: 'debrief', tab: 'row', panel: DebriefPanel },
  { page: 'questions', tab: 'row', panel: QuestionsPanel },
  { page: 'replies', tab: 'row', panel: RepliesPanel },
  { page: 'fill', tab: 'fill', panel: FillPanel },
  { page: 'plan', tab: 'plan', panel: PlanPanel, label: 'List' },
  { page: 'season', tab: 'plan', panel: SeasonPanel, label: 'Season' },
  { page: 'rank', tab: 'plan', panel: RankPanel, label: 'Rank list' },
  { page: 'snapshots', tab: 'plan', panel: SnapshotsPanel, label: 'Snapshots' },
  { page: 'dashboard', tab: 'plan', panel: DashboardPanel, label: 'Dashboard' },
  { page: 'review', tab: 'review', panel: ReviewPanel },
  { page: 'more', tab: 'more', panel: MorePanel },
  { page: 'adopt', tab: 'more', panel: SetUpPanel },
  { page: 'match', tab: 'more', panel: MatchPanel },
  { page: 'profile', tab: 'more', panel: ProfilePanel },
  { page: 'paste', tab: 'more', panel: PastePanel },
  { page: 'roster', tab: 'more', panel: RosterPanel },
  { page: 'search', tab: 'more', panel: SearchPanel },
  { page: 'sharing', tab: 'more', panel: SharingPanel },
  { page: 'outcomes', tab: 'more', panel: OutcomesPanel },
  { page: 'advice', tab: 'more', panel: AdvicePanel },
  { page: 'own-words', tab: 'more', panel: OwnWordsPanel },
  { page: 'leads', tab: 'more', panel: LeadsPanel },
  { page: 'specialty', tab: 'more', panel: SpecialtyPanel },
  { page: 'guide', tab: 'more', panel: GuidePanel },
  { page: 'leave', tab: 'more', panel: LeavePanel },
  { page: 'contacts', tab: 'more', panel: ContactsPanel },
  { page: 'events', tab: 'more', panel: EventsPanel },
  { page: 'heard', tab: 'more', panel: HeardPanel },
  { page: 'timeline', tab: 'more', panel: TimelinePanel },
  { page: 'practice', tab: 'more', panel: PracticePanel },
  { page: 'settings', tab: 'more', panel: SettingsPanel },
]
