import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { CONTRACT, type Found, type Key, type LookupAnswer } from '../../shared/contract/messages.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import { type Bench, round } from './harness.ts'

/**
 * The names of a community sheet that people typed, against the program that each row's code says: by the name and the
 * one specialty that the sheet is of, as a tracker knows it, and by the name with nothing else.
 */
export const match = async (bench: Bench): Promise<Record<string, unknown>> => {
  const file = join(bench.list.folder, '../community-sheet/interview-offers.csv')
  if (bench.list.made || !existsSync(file)) return { match: { ...none, reason: 'there is no community sheet here' } }
  const { url } = await bench.server()
  const rows = rowsOf(readFileSync(file, 'utf8'))
  const coded = await look(
    url,
    rows.map(({ code }) => code),
  )
  const truth = new Map<string, Set<string>>()
  rows.forEach(({ name }, at) => {
    const id = coded[at]?.program?.id
    // a code that the list does not hold leaves its name without a right answer
    truth.set(name, new Set([...(truth.get(name) ?? []), ...(id === undefined ? [] : [id])]))
  })
  const names = [...truth.keys()]
  const specialty = commonest(rows.map(({ code }) => specialtyOf(code.slice(4, 7)) ?? ''))
  const began = performance.now()
  const within = judge(
    truth,
    await look(
      url,
      names.map((name) => ({ name, specialty })),
    ),
  )
  const took = performance.now() - began
  const alone = judge(
    truth,
    await look(
      url,
      names.map((name) => ({ name })),
    ),
  )
  return {
    match: {
      community_top3: within.top3,
      auto_links: within.linked,
      wrong_auto_links: within.wrong,
      names: names.length,
      specialty,
      without_specialty: alone,
      ms_a_name: round(took / names.length),
    },
  }
}

const none = { community_top3: null, auto_links: null, wrong_auto_links: null }

const rowsOf = (text: string): { name: string; code: string }[] => {
  const plain = (cell = ''): string => cell.replaceAll(/[\u200B-\u200F\uFEFF]/g, '').trim()
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data
    .map((row) => ({ name: plain(row['Program Name']), code: plain(row['Program Code']) }))
    .filter(({ name, code }) => name !== '' && code !== '')
}

const look = async (url: string, keys: readonly Key[]): Promise<readonly Found[]> => {
  const answer = await fetch(`${url}/v1/programs/lookup`, {
    method: 'POST',
    body: JSON.stringify({ contract: CONTRACT, keys }),
    headers: { 'content-type': 'application/json' },
  })
  if (!answer.ok) throw new Error(`lookup answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return ((await answer.json()) as LookupAnswer).results
}

/** Shares of the names that are right or among the guesses, and that are linked; and the number of wrong links. */
const judge = (truth: ReadonlyMap<string, ReadonlySet<string>>, found: readonly Found[]) => {
  const right = [...truth.values()]
  const isRight = (id: string | undefined, at: number): boolean => right[at]?.has(id ?? '') === true
  const linked = found.map(({ status }) => status === 'found')
  const offered = ({ program, guesses = [] }: Found, at: number): boolean =>
    isRight(program?.id, at) || guesses.some((guess) => isRight(guess.program.id, at))
  return {
    top3: round(found.filter(offered).length / found.length, 3),
    linked: round(linked.filter(Boolean).length / found.length, 3),
    wrong: found.filter(({ program }, at) => linked[at] === true && !isRight(program?.id, at)).length,
  }
}

const commonest = (words: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
