import type { JSX } from 'preact'
import { accountLinks, forumLinks, listingLinks, type ToldLink } from '../../../shared/guidance/index.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { Link } from '../parts/link.tsx'
import { useHere } from '../here.ts'

/** Where others speak of the program, and what may be done with it. Addresses only: nothing is read from there. */
export const Elsewhere = ({ row }: { row: PlainRow }): JSX.Element => {
  const { go } = useHere()
  return (
    <section aria-label="Elsewhere">
      <h3>
        Elsewhere <EntryGuide id="hearsay" />
      </h3>
      <h4>Forums</h4>
      <Links links={forumLinks(row)} />
      <p class="small">
        What you read there is a question, not a fact: check it at the program. A shared table goes in by{' '}
        <button type="button" class="quiet" onClick={() => go('paste')}>
          Paste
        </button>
        , marked as community.
      </p>
      <h4>Accounts</h4>
      <Links links={accountLinks(row)} />
      <p class="small">Open houses are announced there, most from July to October.</p>
      <h4>Listings</h4>
      <Links links={listingLinks(row)} />
      <p class="small">
        What FREIDA shows is for your own reading. To note it in the row, choose FREIDA under “Read on” of a page above:
        it is kept as your private reading. IMGFIT copies nothing from there.
      </p>
    </section>
  )
}

const Links = ({ links }: { links: readonly ToldLink[] }): JSX.Element => (
  <ul class="research-links">
    {links.map(({ name, url, says }) => (
      <li key={url}>
        <Link href={url}>{name}</Link>
        {says === undefined ? null : <span class="small"> {says}</span>}
      </li>
    ))}
  </ul>
)
