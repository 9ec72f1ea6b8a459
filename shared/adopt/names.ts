import { createVocabulary, type Vocabulary } from '../match/vocabulary.ts'
import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import { columnFor, headerWords } from '../tracker/headers.ts'

/** Which column a title names, and how far the title is from a name that we know. */
export interface Named {
  readonly id: ColumnId
  /** The known name that was found in the title. */
  readonly name: string
  readonly by: 'name' | 'part' | 'spelling'
}

/** By the whole title, by a known name within it, or by a name that is spelt almost alike. */
export const namedBy = (title: string): Named | undefined => {
  const words = headerWords(title)
  const whole = columnFor(title)
  if (whole !== undefined) return { id: whole, name: columnOf(whole).header, by: 'name' }
  const part = partOf(words)
  if (part !== undefined) return { ...part, by: 'part' }
  const corrected = correct(words)
  if (corrected === undefined) return undefined
  const id = columnFor(corrected)
  if (id !== undefined) return { id, name: columnOf(id).header, by: 'spelling' }
  const within = partOf(corrected)
  return within === undefined ? undefined : { ...within, by: 'spelling' }
}

/** Titles of a city and a state in one cell. */
export const namesPlace = (title: string): boolean =>
  /^((city|town)( and| or)? (st|state)|state( and)? city|location|program location|place|where)$/.test(
    headerWords(title),
  )

// names that say too little when other words stand beside them
const TOO_SHORT = new Set(
  'name type field list link score about size area active note reason classes letters priority preference source culture tier low high fit why'.split(
    ' ',
  ),
)
// words that turn a column about a thing into a person's own column beside it
const BESIDES =
  /\b(my|mine|our|i|me|link|url|page|date|day|email|mail|phone|contact|comments?|notes?|remarks?|source|told|asked?)\b/

interface Known {
  readonly id: ColumnId
  readonly name: string
}
let names: Known[] | undefined

/** The longest known name whose words stand together in the title. */
const partOf = (words: string): Known | undefined => {
  names ??= columnIds
    .filter((id) => columnOf(id).who !== 'result')
    .flatMap((id) => [columnOf(id).header, ...columnOf(id).aliases].map((name) => ({ id, name: headerWords(name) })))
    .filter(({ name }) => name.length > 2 && !TOO_SHORT.has(name))
    .sort((one, other) => other.name.length - one.name.length)
  const found = names.find(({ name }) => ` ${words} `.includes(` ${name} `))
  if (found === undefined) return undefined
  const rest = ` ${words} `.replace(` ${found.name} `, ' ')
  return BESIDES.test(rest) ? undefined : found
}

let vocabulary: Vocabulary | undefined

/** Each word as the nearest word of our own names; undefined where nothing had to be put right or a word is too far. */
const correct = (words: string): string | undefined => {
  if (vocabulary === undefined) {
    vocabulary = createVocabulary()
    for (const id of columnIds)
      for (const name of [columnOf(id).header, ...columnOf(id).aliases])
        for (const word of headerWords(name).split(' ')) vocabulary.add(word)
  }
  const known = vocabulary
  const right = words.split(' ').map((word) => {
    const [best] = known.close(word)
    return best === undefined || best.alike < 0.7 ? word : (known.words[best.word] ?? word)
  })
  const corrected = right.join(' ')
  return corrected === words ? undefined : corrected
}
