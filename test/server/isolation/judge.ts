import type { ShareGroup } from '../../../shared/tracker/sharing.ts'
import { type Caller, mayAsk, mayRead } from './callers.ts'
import type { Case } from './cases.ts'
import type { Dump } from './dump.ts'
import { marksIn } from './marks.ts'
import type { Answer } from './sender.ts'

/** What this caller was told and should not have been. What the request said itself is no news to its caller. */
export function toldWrongly(
  caller: Caller,
  { asks, rule, at, ids, request }: Case,
  shares: readonly ShareGroup[],
  { status, text }: Answer,
): string[] {
  const said = `${decodeURIComponent(request.path)} ${request.body ?? ''}`
  // whoever joins is a guest of that workspace from then on
  const joined =
    asks === 'join' && status === 200 ? [{ ...caller, in: { space: ids.space, role: 'mentor' } } as const] : []
  const readers: readonly Caller[] = [caller, ...joined]
  const read = [...marksIn(text)]
    .filter(([found, mark]) => !said.includes(found) && !readers.some((reader) => mayRead(reader, mark, shares)))
    .map(([found]) => `says ${found}`)
  return status === 200 && !mayAsk(caller, rule, at) ? ['is answered', ...read] : read
}

/** What became other than it was, and should not have. */
export function changedWrongly(caller: Caller, one: Case, { status }: Answer, before: Dump, after: Dump): string[] {
  const may = status === 200 ? mayChange(caller, one) : []
  return (Object.keys(before) as (keyof Dump)[])
    .filter((part) => before[part] !== after[part] && !may.includes(part))
    .map((part) => `changes ${part}`)
}

function mayChange(caller: Caller, { asks, rule, at, ids }: Case): readonly string[] {
  if (rule.method === 'GET') return []
  if (rule.role !== undefined) return [at]
  if (asks === 'join') return [ids.space]
  // each of its lists is asked as its member
  if (asks === 'askFill') return caller.in?.space === at ? [at] : []
  if (asks === 'openWorkspace' && caller.in?.role === 'owner') return [caller.in.space]
  return asks === 'signIn' ? ['rest'] : []
}
