import type { JSX } from 'preact'
import type { Page, TabId } from '../here.ts'
import { panels } from '../pages.tsx'

/** The panels of one tab in a line, where it has more than one of its own. */
export const SubPages = ({
  tab,
  page,
  go,
}: {
  tab: TabId
  page: Page
  go: (page: Page) => void
}): JSX.Element | null => {
  const ofTab = panels.filter((one) => one.tab === tab && one.label !== undefined)
  if (ofTab.length < 2) return null
  return (
    <nav class="sub-pages" aria-label="Parts of this tab">
      {ofTab.map((one) => (
        <button
          key={one.page}
          type="button"
          aria-current={one.page === page ? 'page' : undefined}
          onClick={() => go(one.page)}
        >
          {one.label}
        </button>
      ))}
    </nav>
  )
}
