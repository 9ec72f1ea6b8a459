import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useRenewal } from './adopt/use-renewal.ts'
import { type Deed, useAsked, useDeed } from './ask.ts'
import type { Client } from './client.ts'
import { type Here, HereContext, type Page, type TabId } from './here.ts'
import { useKeptFocus } from './kept-focus.ts'
import { Header } from './parts/header.tsx'
import { FailureCard } from './parts/notice.tsx'
import { SubPages } from './parts/sub-pages.tsx'
import { Tabs } from './parts/tabs.tsx'
import { panels } from './pages.tsx'
import { badgeOf } from './review/badge.ts'
import { useReviews } from './review/use-reviews.ts'

/** The sidebar: who answers, the tabs, and one panel at a time. */
export const App = ({ client, wish }: { client: Client; wish?: string | undefined }): JSX.Element => {
  const [page, setPage] = useState<Page>('row')
  const [visited, setVisited] = useState<readonly Page[]>(['row'])
  const [aim, setAim] = useState<number>()
  const [entry, setEntry] = useState<string>()
  const file = useAsked(() => client.state(), 'start')
  useSeenAgain(file.again)
  useKeptFocus()
  const wished = useWish(wish, client, file.again)
  const renewing = useRenewal(client, file.value)
  const reviews = useReviews(client, file.value)

  const here = useMemo<Here>(
    () => ({
      client,
      state: file.value,
      reviews,
      look: file.again,
      go(next, sheetId, wanted) {
        setPage(next)
        setAim(sheetId)
        setEntry(wanted)
        setVisited((before) => (before.includes(next) ? before : [...before, next]))
        window.scrollTo(0, 0)
      },
    }),
    [client, file.value, file.again, reviews],
  )
  const tab = panels.find((one) => one.page === page)?.tab ?? 'more'
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
        {tabs.map(({ id }) => (
          <div key={id} role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={tab !== id}>
            <SubPages tab={id} page={page} go={here.go} />
            {panels
              .filter((one) => one.tab === id)
              .map(({ page: name, panel: Panel }) => (
                // a panel once opened stays as it was left: open lines, drafts, results
                <div key={name} hidden={page !== name}>
                  {visited.includes(name) ? (
                    <Panel shown={page === name} failure={file.failure} aim={aim} entry={entry} />
                  ) : null}
                </div>
              ))}
          </div>
        ))}
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

const tabs: readonly { readonly id: TabId; readonly label: string }[] = [
  { id: 'row', label: 'Row' },
  { id: 'fill', label: 'Fill' },
  { id: 'plan', label: 'Plan' },
  { id: 'review', label: 'Review' },
  { id: 'more', label: 'More' },
]

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
