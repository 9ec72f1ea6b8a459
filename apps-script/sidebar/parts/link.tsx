import type { ComponentChildren, JSX } from 'preact'
import { withDays } from '../words.ts'

/** Opens in a tab of its own: the sidebar's frame goes nowhere. */
export const Link = ({ href, children }: { href: string; children: ComponentChildren }): JSX.Element => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {children}
    <svg class="out" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M4.5 2.5h5v5M9.5 2.5l-6 6" fill="none" stroke="currentColor" stroke-width="1.3" />
    </svg>
    <span class="sr"> (opens a new tab)</span>
  </a>
)

/** A value of a cell: an address can be followed, a day is read as people write it. */
export const CellValue = ({ value }: { value: string }): JSX.Element => (
  <SourceName source={withDays(value)} url={/^https?:\/\/\S+$/i.test(value) ? value : undefined} />
)

/** A source that may be an address; a bare address shows its host. */
export const SourceName = ({ source, url }: { source: string; url?: string | undefined }): JSX.Element => {
  const address = url ?? (/^https?:\/\/\S+$/i.test(source) ? source : undefined)
  if (address === undefined) return <>{source}</>
  return <Link href={address}>{source === address ? source.replace(/^https?:\/\/(www\.)?|\/$/gi, '') : source}</Link>
}
