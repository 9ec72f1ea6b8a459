import type { JSX } from 'preact'
import { type Entry, entryForColumn, entryForField, entryOf } from '../../../shared/guidance/guide.ts'
import { type ColumnId, columnIds } from '../../../shared/tracker/columns.ts'
import { type ProfileId, profileIds } from '../../../shared/tracker/profile.ts'
import { useHere } from '../here.ts'

/** The way to what the guide says where a question arises. Nothing where it says nothing. */
export const GuideLink = ({ of }: { of: Entry | undefined }): JSX.Element | null => {
  const { go } = useHere()
  if (of === undefined) return null
  return (
    <button type="button" class="guide-link" onClick={() => go('guide', undefined, of.id)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.2" />
        <path d="M8 7v4.2M8 4.6v.1" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <span class="sr">Guide: {of.title}</span>
    </button>
  )
}

/** @param of a column's id, or whatever stands for none */
export const ColumnGuide = ({ of }: { of: string | undefined }): JSX.Element => (
  <GuideLink of={columnIds.includes(of as ColumnId) ? entryForColumn(of as ColumnId) : undefined} />
)

/** @param of a field of the profile */
export const FieldGuide = ({ of }: { of: string }): JSX.Element => (
  <GuideLink of={profileIds.includes(of as ProfileId) ? entryForField(of as ProfileId) : undefined} />
)

/** @param id an entry's own id */
export const EntryGuide = ({ id }: { id: string }): JSX.Element => <GuideLink of={entryOf(id)} />
