import type { FC } from 'hono/jsx'
import type { SharedRow } from '../../shared/contract/workspace.ts'
import { isShared, rowsOn, tierOf, type View } from './view.ts'
import { capital, count, tierLook, valueWords } from './words.ts'

const MOST_STATES = 8
const tierOrder = ['reach', 'target', 'safety', 'clarify', 'not eligible', 'not applying']

/** How the list is spread: by tier, by state, by visa. Each count is a figure and a bar. */
export const Balance: FC<{ view: View }> = ({ view }) => {
  const rows = rowsOn(view)
  const tiers = countBy(rows, (row) => firstWords(tierOf(view, row)?.tier))
  const states = countBy(rows, ({ state }) => state)
  return (
    <div class="balance" id="balance">
      <Counts
        id="by-tier"
        title="Tiers"
        all={rows.length}
        counts={inOrder(tiers, tierOrder)}
        none={isShared(view, 'tier') ? 'not known' : 'not set; computed tiers are not shared'}
        mark={(tier) => tierLook(tier).mark}
        tone={(tier) => tierLook(tier).tone}
      />
      <Counts
        id="by-state"
        title={states.known.size === 0 ? 'States' : count(states.known.size, 'state')}
        all={rows.length}
        counts={folded(states)}
        none="not known"
      />
      <Counts
        id="by-visa"
        title="Visas"
        all={rows.length}
        counts={countBy(rows, ({ values }) =>
          values.visas === undefined ? undefined : valueWords(values.visas, 'visas'),
        )}
        none="not known"
      />
    </div>
  )
}

interface Counted {
  readonly known: ReadonlyMap<string, number>
  readonly unknown: number
}

const countBy = (rows: readonly SharedRow[], wordOf: (row: SharedRow) => string | undefined): Counted => {
  const counts = new Map<string, number>()
  let unknown = 0
  for (const row of rows) {
    const word = wordOf(row)
    if (word === undefined) unknown++
    else counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { known: new Map([...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))), unknown }
}
/** `Clarify: which visa` counts as clarify */
const firstWords = (tier: string | undefined): string | undefined =>
  tier === undefined ? undefined : (tierOrder.find((start) => tier.toLowerCase().startsWith(start)) ?? tier)

const inOrder = ({ known, unknown }: Counted, order: readonly string[]): Counted => {
  const at = (word: string) => (order.includes(word) ? order.indexOf(word) : order.length)
  return { unknown, known: new Map([...known].sort(([a], [b]) => at(a) - at(b))) }
}
const folded = ({ known, unknown }: Counted): Counted => {
  if (known.size <= MOST_STATES) return { known, unknown }
  const all = [...known]
  const rest = all.slice(MOST_STATES - 1)
  const programs = rest.reduce((sum, [, many]) => sum + many, 0)
  return { unknown, known: new Map([...all.slice(0, MOST_STATES - 1), [`${rest.length} more states`, programs]]) }
}

const Counts: FC<{
  id: string
  title: string
  all: number
  counts: Counted
  none: string
  mark?: (word: string) => string
  tone?: (word: string) => string
}> = ({ id, title, all, counts: { known, unknown }, none, mark, tone }) => {
  const lines = [...known, ...(unknown > 0 ? [[none, unknown] as const] : [])]
  if (lines.length === 0) return null
  return (
    <table class="counts" id={id}>
      <caption>{title}</caption>
      <tbody>
        {lines.map(([word, many]) => (
          <tr class={known.has(word) ? (tone?.(word) ?? 'plain') : 'none'}>
            <th scope="row">
              {mark === undefined || !known.has(word) ? null : <span aria-hidden="true">{mark(word)} </span>}
              {known.has(word) ? capital(word) : word}
            </th>
            <td class="bar" aria-hidden="true">
              <svg width="100%" height="10" focusable="false">
                <rect class="fill" width={`${Math.round((100 * many) / all)}%`} height="10" rx="2" />
              </svg>
            </td>
            <td class="many">{many}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
