import type { JSX } from 'preact'
import type { Entry } from '../../../shared/guidance/guide.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { fieldOf } from '../../../shared/tracker/profile.ts'
import { Link } from '../parts/link.tsx'

/** What an entry says, where it stands, who says so, where to go. */
export const EntryText = ({ entry: { says, columns, fields, links, from } }: { entry: Entry }): JSX.Element => (
  <>
    <p>{says}</p>
    {links.map(({ name, url }) => (
      <p key={url}>
        <Link href={url}>{name}</Link>
      </p>
    ))}
    {columns.length === 0 ? null : <p class="small">Columns: {columns.map((id) => columnOf(id).header).join(', ')}.</p>}
    {fields.length === 0 ? null : <p class="small">Profile: {fields.map((id) => fieldOf(id).title).join(', ')}.</p>}
    <p class="small">{from}</p>
  </>
)
