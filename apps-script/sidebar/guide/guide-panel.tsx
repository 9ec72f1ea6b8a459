import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { entryOf, guide, guideWith, parts } from '../../../shared/guidance/guide.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import type { PanelGiven } from '../pages.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { count } from '../words.ts'
import { EntryText } from './entry-text.tsx'
import { makeGuideTab } from './make-tab.ts'

/** The guide, part by part; a link from another panel opens one entry on top. */
export const GuidePanel = ({ shown, entry: wanted }: Pick<PanelGiven, 'shown' | 'entry'>): JSX.Element => {
  const [search, setSearch] = useState('')
  const opened = useRef<HTMLDivElement>(null)
  const entry = entryOf(wanted ?? '')
  useEffect(() => {
    if (shown && entry !== undefined) opened.current?.focus({ preventScroll: true })
  }, [shown, entry])
  const found = guideWith(search)
  return (
    <div class="panel guide">
      <PageTitle title="Guide" shown={shown && entry === undefined} />
      {entry === undefined ? null : (
        <div ref={opened} tabIndex={-1} class="card target" role="region" aria-label={`Guide: ${entry.title}`}>
          <h3 class="plain">{entry.title}</h3>
          <EntryText entry={entry} />
        </div>
      )}
      <div class="field">
        <label for="guide-search">Find in the guide</label>
        <input
          id="guide-search"
          type="search"
          value={search}
          onInput={({ currentTarget: { value } }) => setSearch(value)}
        />
      </div>
      <p role="status" class="small">
        {search.trim() === ''
          ? 'In our own words, with who says so.'
          : `${count(found.length, 'entry').replace('entrys', 'entries')} found.`}
      </p>
      {parts.map((part) => {
        const entries = (search.trim() === '' ? guide : found).filter((one) => one.part === part)
        return entries.length === 0 ? null : (
          <Disclosure
            key={`${part}${search.trim() === '' ? '' : ' found'}`}
            class="guide-part"
            open={search.trim() !== ''}
            summary={
              <>
                <strong>{part}</strong> <span class="small tabular">{entries.length}</span>
              </>
            }
          >
            <ul class="plain-list">
              {entries.map((one) => (
                <li key={one.id}>
                  <h3 class="plain">{one.title}</h3>
                  <EntryText entry={one} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )
      })}
      <AsTab />
    </div>
  )
}

/** The same as a tab of the file, where it has none. */
const AsTab = (): JSX.Element | null => {
  const { client, state, look } = useHere()
  const [name, setName] = useState<string>()
  const make = useDeed(async () => {
    setName(await makeGuideTab(client))
    look()
  })
  if (name !== undefined)
    return (
      <Card tone="good">
        <p role="status">The guide stands in the tab “{name}” now.</p>
      </Card>
    )
  if (state === undefined || state.newer || state.book.tabs.some((tab) => /^guide$/i.test(tab.name))) return null
  return (
    <section>
      {make.failure === undefined ? null : <FailureCard failure={make.failure} again={make.run} />}
      <Button busy={make.busy} onClick={make.run}>
        Put the guide into a tab
      </Button>
    </section>
  )
}
