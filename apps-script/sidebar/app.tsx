import { type ComponentChildren, type JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useRenewal } from './adopt/use-renewal.ts'
import { SetUpPanel } from './adopt/set-up-panel.tsx'
import { type Deed, useAsked, useDeed } from './ask.ts'
import type { Client } from './client.ts'
import { FillPanel } from './fill/fill-panel.tsx'
import { type Here, HereContext, type Page } from './here.ts'
import { LeavePanel } from './leave/leave-panel.tsx'
import { MatchPanel } from './match/match-panel.tsx'
import { MorePanel } from './more/more-panel.tsx'
import { SettingsPanel } from './more/settings-panel.tsx'
import { Header } from './parts/header.tsx'
import { FailureCard } from './parts/notice.tsx'
import { Tabs } from './parts/tabs.tsx'
import { PastePanel } from './paste/paste-panel.tsx'
import { PlanPanel } from './plan/plan-panel.tsx'
import { ProfilePanel } from './profile/profile-panel.tsx'
import { ReviewPanel } from './review/review-panel.tsx'
import { badgeOf } from './review/badge.ts'
import { useReviews } from './review/use-reviews.ts'
import { RosterPanel } from './roster/roster-panel.tsx'
import { RowPanel } from './row/row-panel.tsx'
import { SearchPanel } from './search/search-panel.tsx'
import { SharingPanel } from './sharing/sharing-panel.tsx'

/** The sidebar: who answers, the tabs, and one panel at a time. */
export const App = ({ client, wish }: { client: Client; wish?: string | undefined }): JSX.Element => {
  const [page, setPage] = useState<Page>('row')
  const [visited, setVisited] = useState<readonly Page[]>(['row'])
  const [aim, setAim] = useState<number>()
  const file = useAsked(() => client.state(), 'start')
  useSeenAgain(file.again)
  const wished = useWish(wish, client, file.again)
  const renewing = useRenewal(client, file.value)
  const reviews = useReviews(client, file.value)

  const here = useMemo<Here>(
    () => ({
      client,
      state: file.value,
      reviews,
      look: file.again,
      go(next, sheetId) {
        setPage(next)
        setAim(sheetId)
        setVisited((before) => (before.includes(next) ? before : [...before, next]))
        window.scrollTo(0, 0)
      },
    }),
    [client, file.value, file.again, reviews],
  )
  // a panel once opened stays as it was left: open lines, drafts, results
  const kept = (name: Page, panel: ComponentChildren): JSX.Element => (
    <div hidden={page !== name}>{visited.includes(name) ? panel : null}</div>
  )
  const tab = tabs.find(({ id }) => id === page)?.id ?? 'more'
  const badge = badgeOf(reviews.review)
  return (
    <HereContext.Provider value={here}>
      <Header state={file.value} failure={file.failure} onOpen={() => here.go('settings')} />
      <main>
        {wished.failure === undefined ? null : <FailureCard failure={wished.failure} again={wished.run} />}
        {renewing.failure === undefined ? null : <FailureCard failure={renewing.failure} again={renewing.again} />}
        <Tabs
          tabs={tabs.map((one) => (one.id === 'review' ? { ...one, badge } : one))}
          chosen={tab}
          onChoose={here.go}
        />
        <div role="tabpanel" id="panel-row" aria-labelledby="tab-row" hidden={tab !== 'row'}>
          {kept('row', <RowPanel shown={page === 'row'} fileFailure={file.failure} />)}
        </div>
        <div role="tabpanel" id="panel-fill" aria-labelledby="tab-fill" hidden={tab !== 'fill'}>
          {kept('fill', <FillPanel shown={page === 'fill'} />)}
        </div>
        <div role="tabpanel" id="panel-plan" aria-labelledby="tab-plan" hidden={tab !== 'plan'}>
          {kept('plan', <PlanPanel shown={page === 'plan'} />)}
        </div>
        <div role="tabpanel" id="panel-review" aria-labelledby="tab-review" hidden={tab !== 'review'}>
          {kept('review', <ReviewPanel shown={page === 'review'} />)}
        </div>
        <div role="tabpanel" id="panel-more" aria-labelledby="tab-more" hidden={tab !== 'more'}>
          {kept('more', <MorePanel />)}
          {kept('adopt', <SetUpPanel shown={page === 'adopt'} sheetId={aim} />)}
          {kept('match', <MatchPanel shown={page === 'match'} />)}
          {kept('profile', <ProfilePanel shown={page === 'profile'} />)}
          {kept('paste', <PastePanel shown={page === 'paste'} />)}
          {kept('roster', <RosterPanel shown={page === 'roster'} />)}
          {kept('search', <SearchPanel shown={page === 'search'} />)}
          {kept('sharing', <SharingPanel shown={page === 'sharing'} />)}
          {kept('leave', <LeavePanel shown={page === 'leave'} />)}
          {kept('settings', <SettingsPanel shown={page === 'settings'} failure={file.failure} />)}
        </div>
      </main>
    </HereContext.Provider>
  )
}

/** What the menu item that opened the sidebar is for. */
const useWish = (wish: string | undefined, client: Client, done: () => void): Deed<[]> => {
  const make = useDeed(async () => {
    await client.newTracker()
    done()
  })
  useEffect(() => {
    if (wish === 'newTracker') make.run()
    // once, as the page opens
  }, [])
  return make
}

const tabs = [
  { id: 'row', label: 'Row' },
  { id: 'fill', label: 'Fill' },
  { id: 'plan', label: 'Plan' },
  { id: 'review', label: 'Review' },
  { id: 'more', label: 'More' },
] as const

/** The file may have changed while the sidebar was out of sight. */
const useSeenAgain = (then: () => void): void => {
  useEffect(() => {
    const turned = (): void => {
      if (!document.hidden) then()
    }
    document.addEventListener('visibilitychange', turned)
    return () => document.removeEventListener('visibilitychange', turned)
  }, [then])
}
