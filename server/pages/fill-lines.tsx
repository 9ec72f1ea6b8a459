import type { FC } from 'hono/jsx'
import type { Fill } from '../../shared/contract/fills.ts'
import { countWords, wishWords } from '../fills/words.ts'
import type { Counted } from './workspaces.tsx'
import { timeWords } from './words.ts'

/** What waits to be filled in a list, and what came of the last one, in a line each. */
export const FillLines: FC<{ fills: readonly Fill[]; zone: string }> = ({ fills, zone }) => {
  const waiting = fills.filter(({ state }) => waits(state))
  const last = fills.find(({ state }) => state === 'done' || state === 'declined')
  return (
    <>
      {waiting.map((fill) => (
        <span class="hint">
          A fill waits in its sidebar: {wishWords(fill)} ({fill.by.name}, {timeWords(fill.at, zone)})
        </span>
      ))}
      {last?.settled === undefined ? null : (
        <span class="hint">
          {last.state === 'done' ? 'Filled' : 'A fill was declined'} on {timeWords(last.settled.at, zone)}
          {last.counts ? `: ${countWords(last.counts)}` : ''}
        </span>
      )}
    </>
  )
}

const waits = (state: Fill['state']): boolean => state === 'asked' || state === 'waiting'

/** Every weekly fill of every list, and every one that waits and is the reader's to stop, each with the way to do it. */
export const Schedules: FC<{ workspaces: readonly Counted[]; me: string; newKey: () => string }> = ({
  workspaces,
  me,
  newKey,
}) => {
  const all = workspaces.flatMap((list) =>
    list.fills
      .filter(
        ({ every, state, by }) => every === 'week' || (waits(state) && (by.person === me || list.role === 'owner')),
      )
      .map((fill) => ({ list, fill })),
  )
  return all.length === 0 ? (
    <p class="hint">Nothing is looked for every week, and nothing that is yours to stop waits.</p>
  ) : (
    <>
      <h3>Every week, and what waits</h3>
      <ul class="cards" id="schedules">
        {all.map(({ list, fill }) => (
          <li class="card">
            <p>
              <strong>{list.role === 'owner' ? list.name : `${list.owner} · ${list.name}`}</strong>
            </p>
            <p>{wishWords(fill)}</p>
            <p class="hint">
              Asked by {fill.by.person === me ? 'you' : fill.by.name} on {timeWords(fill.at, list.zone)}.{' '}
              {nextWords(fill, list.zone)}
            </p>
            {fill.by.person === me || list.role === 'owner' ? (
              <form method="post" action={`/review/${list.id}/fill`} class="deed">
                <input type="hidden" name="key" value={newKey()} />
                <input type="hidden" name="back" value="/review#fills-title" />
                <input type="hidden" name="fill" value={fill.id} />
                <button class="button">
                  Stop
                  <span class="sr">
                    {' '}
                    {wishWords(fill)}, {list.owner}
                  </span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

const WEEK = 7 * 86_400_000
const nextWords = ({ settled }: Fill, zone: string): string =>
  settled === undefined
    ? 'It waits in the sidebar of the sheet.'
    : `The next one on ${timeWords(new Date(Date.parse(settled.at) + WEEK).toISOString(), zone).split(',')[0]}.`
