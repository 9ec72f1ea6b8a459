import type { Line } from '../../../shared/tabs/own-tab.ts'
import { type OwnWord, ownWords } from '../../../shared/tabs/own-words.ts'
import type { Script } from '../script.ts'
import { addLines, changeLine } from '../tabs/own-tab.ts'

type About = NonNullable<OwnWord['about']>
type OwnLine = Line<typeof ownWords>

/** The first line about something: a part of the pitch and a document stand once. */
export const lineAbout = (lines: readonly OwnLine[], about: About): OwnLine | undefined =>
  lines.find(({ said }) => said.about === about)

/** What is ticked among strengths or needs. */
export const tickedIn = (lines: readonly OwnLine[], about: 'strength' | 'need'): readonly string[] =>
  lines.flatMap(({ said }) => (said.about === about && said.text !== undefined ? [said.text] : []))

/** What stands in one place of the tab, and what is to stand there. */
export type Say = Pick<OwnWord, 'text' | 'link' | 'asked'>

/** Says something of one's own anew: the line is changed, or added where there is none. Blank takes it away. */
export const sayOwn = async (
  script: Pick<Script, 'look' | 'change'>,
  lines: readonly OwnLine[],
  said: ReadonlyMap<About, Say>,
  today: string,
): Promise<void> => {
  const added: OwnWord[] = []
  for (const [about, say] of said) {
    const line = lineAbout(lines, about)
    const values = Object.fromEntries(Object.entries(say).filter(([, value]) => value !== undefined && value !== ''))
    if (line === undefined) {
      if (Object.keys(values).length > 0) added.push({ about, ...values, changed: today })
      continue
    }
    const was = line.said
    const change = {
      ...('text' in say ? { text: say.text || undefined } : {}),
      ...('link' in say ? { link: say.link || undefined } : {}),
      ...('asked' in say ? { asked: say.asked || undefined } : {}),
    }
    const differs = Object.entries(change).some(([field, value]) => (was as Record<string, unknown>)[field] !== value)
    if (differs) await changeLine(script, ownWords, line, { ...change, changed: today })
  }
  if (added.length > 0) await addLines(script, ownWords, added)
}

/** Ticks exactly these strengths or needs. */
export const tickOwn = async (
  script: Pick<Script, 'look' | 'change'>,
  lines: readonly OwnLine[],
  about: 'strength' | 'need',
  wanted: readonly string[],
  today: string,
): Promise<void> => {
  const there = tickedIn(lines, about)
  for (const line of lines)
    if (line.said.about === about && !wanted.includes(line.said.text ?? ''))
      await changeLine(script, ownWords, line, { about: undefined, text: undefined, changed: undefined })
  const added = wanted.filter((text) => !there.includes(text)).map((text): OwnWord => ({ about, text, changed: today }))
  if (added.length > 0) await addLines(script, ownWords, added)
}
