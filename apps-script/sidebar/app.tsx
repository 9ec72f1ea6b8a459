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
import { type PanelGiven, panels } from './pages.tsx'
import { badgeOf } from './review/badge.ts'
import { useReviews } from './review/use-reviews.ts'
import { readEntry } from './wide/entry.ts'
import { Wide } from './wide/wide.tsx'

/**
 * The sidebar: who answers, the tabs, and one panel at a time. Opened in a dialog, one page without tabs.
 * @param wish what the script opened the page for: `newTracker`, or what a dialog shows
 */
export const App = ({
  client,
  wish = '',
  close,
}: {
  client: Client
  wish?: string | undefined
  close: () => void
}): JSX.Element => {
  const wide = useMemo<Here['wide']>(
    () => (wish === '' || wish === NEW_TRACKER ? undefined : { entry: readEntry(wish), holding: { words: undefined } }),
    [wish],
  )
  const first = wide?.entry?.page ?? 'row'
  const [page, setPage] = useState<Page>(first)
  const [visited, setVisited] = useState<readonly Page[]>([first])
  const [aim, setAim] = useState<number>()
  const [entry, setEntry] = useState<string>()
  const file = useAsked(() => client.state(), 'start')
  useSeenAgain(file.again)
  useKeptFocus()
  const wished = useWish(wish, client, file.again)
  // what the sidebar does for the file is not done twice
  const renewing = useRenewal(client, wide === undefined ? file.value : undefined)
  const reviews = useReviews(client, wide === undefined ? file.value : undefined)

  const here = useMemo<Here>(
    () => ({
      client,
      state: file.value,
      reviews,
      look: file.again,
      wide,
      go(next, sheetId, wanted) {
        setPage(next)
        setAim(sheetId)
        setEntry(wanted)
        setVisited((before) => (before.includes(next) ? before : [...before, next]))
        window.scrollTo(0, 0)
      },
    }),
    [client, file.value, file.again, reviews, wide],
  )
  const given = (name: Page): PanelGiven => ({ shown: page === name, failure: file.failure, aim, entry })
  if (wide !== undefined)
    return (
      <HereContext.Provider value={here}>
        <Wide page={page} visited={visited} given={given} close={close} />
      </HereContext.Provider>
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
                  {visited.includes(name) ? <Panel {...given(name)} /> : null}
                </div>
              ))}
          </div>
        ))}
      </main>
    </HereContext.Provider>
  )
}

const NEW_TRACKER = 'newTracker'

/** What the menu item that opened the sidebar is for. */
const useWish = (wish: string, client: Client, done: () => void): Deed<[]> => {
  const make = useDeed(async () => {
    await client.newTracker()
    done()
  })
  useEffect(() => {
    if (wish === NEW_TRACKER) make.run()
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
