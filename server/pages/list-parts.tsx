import type { FC } from 'hono/jsx'
import type { SharedRow } from '../../shared/contract/workspace.ts'
import { pathTo, rowsOn, type View } from './view.ts'
import { count } from './words.ts'

/** As many programs as a phone takes at once. */
export const AT_ONCE = 60

/** The programs that are looked at: found by their words, and of those the part with the open one, or the one asked for. */
export const partOf = (view: View): { rows: readonly SharedRow[]; from: number; all: number } => {
  const words = (view.find ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const all = rowsOn(view).filter((row) => {
    const text = [row.name, row.specialty, row.city, row.state].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const opened = all.findIndex(({ row }) => row === view.open)
  const asked = opened === -1 ? ((view.part ?? 1) - 1) * AT_ONCE : opened
  const last = Math.max(0, Math.ceil(all.length / AT_ONCE) - 1)
  const from = Math.min(last, Math.max(0, Math.floor(asked / AT_ONCE))) * AT_ONCE
  return { rows: all.slice(from, from + AT_ONCE), from, all: all.length }
}

/** For a list that one does not see at a glance. */
export const Find: FC<{ view: View; found: number }> = ({ view, found }) =>
  rowsOn(view).length < 20 ? null : (
    <form method="get" action={`${pathTo(view)}#list`} role="search" class="find">
      <p class="field">
        <label for="find">Find a program</label>
        <input id="find" name="find" type="search" value={view.find} maxlength={100} autocomplete="off" />
      </p>
      <button class="button">Find</button>
      {view.find ? (
        <p class="hint">
          {found === 0 ? 'No program has all of these words.' : `${count(found, 'program')} found.`}{' '}
          <a href={`${pathTo(view)}#list`}>Show all</a>
        </p>
      ) : null}
    </form>
  )

export const Parts: FC<{ view: View; from: number; all: number }> = ({ view, from, all }) => {
  if (all <= AT_ONCE) return null
  const link = (at: number, says: string) => {
    const query = new URLSearchParams({ part: String(at / AT_ONCE + 1), ...(view.find && { find: view.find }) })
    return (
      <a class="button" href={`${pathTo(view)}?${query.toString()}#list`}>
        {says} {at + 1}–{Math.min(all, at + AT_ONCE)}
      </a>
    )
  }
  return (
    <nav class="row-of-deeds" aria-label="Parts of the list">
      {from > 0 ? link(from - AT_ONCE, '‹') : null}
      <span class="part">
        {from + 1}–{Math.min(all, from + AT_ONCE)} of {all}
      </span>
      {from + AT_ONCE < all ? link(from + AT_ONCE, '›') : null}
    </nav>
  )
}
