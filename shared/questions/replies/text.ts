/** One sentence of an answer: its exact words, and the same made plain for reading. */
export interface Sentence {
  readonly text: string
  readonly plain: string
  readonly asks: boolean
}

/** What the person themselves wrote: earlier letters, headers and footers are left out. */
export const ownWords = (raw: string): string => {
  const lines = raw
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
  const own: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const two = `${line} ${lines[at + 1] ?? ''}`
    // from here on it is the letter that was answered
    if (
      EARLIER.test(line.trim()) ||
      /^\s*On\b.{4,160}\bwrote:\s*$/i.test(line) ||
      /^\s*On\b.{4,200}\bwrote:\s*$/i.test(two)
    )
      break
    if (/^\s*(>|\|)/.test(line)) continue
    // at the top it belongs to this letter
    if (HEADER.test(line) && !own.some((one) => one.trim() !== '')) continue
    if (HEADER.test(line) && HEADER.test(lines[at + 1] ?? '')) break
    if (FOOTER.test(line)) break
    own.push(line)
  }
  return own.join('\n')
}

const EARLIER = /^(-{2,}\s*(original|forwarded) message|_{8,}|begin forwarded message|le .{4,120} a écrit\s*:)/i
const HEADER = /^\s*\*?(from|sent|to|cc|date|subject)\*?\s*:/i
const FOOTER =
  /^\s*(--\s*$|sent from my |get outlook for |confidentiality notice|this (e-?mail|message) (and any|is intended|may contain))/i

/** Lines and sentences; a line that wraps goes on in the next. */
export const sentencesIn = (raw: string): Sentence[] =>
  joined(ownWords(raw))
    .flatMap((line) =>
      guarded(line)
        .split(/(?<=[.!?])["'”’)]*\s+(?=["'“(]?[A-Z0-9-])/)
        .map(unguarded),
    )
    .map((text) => text.replace(/^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\(?[a-d][.)])\s+/, '').trim())
    .filter((text) => /[a-z0-9]/i.test(text))
    .map((text) => ({ text, plain: plainOf(text), asks: /\?["'”’)]*$/.test(text) }))

/** Paragraphs, list entries and short lines apart; a long line that ends without a stop goes on. */
const joined = (text: string): string[] => {
  const all: string[] = []
  let open = false
  for (const line of text.split('\n')) {
    const said = line.replace(/\s+/g, ' ').trim()
    const isEntry = /^(?:[-*•–]|\(?\d{1,2}[.)]|\(?[a-d][.)])\s/.test(said)
    if (said !== '' && open && !isEntry && !/^(?:[A-Z][\w -]{0,30}:)/.test(said)) all[all.length - 1] += ` ${said}`
    else if (said !== '') all.push(said)
    // mail programs wrap near the 70th character
    open = said.length >= 55 && !/[.!?:]["'”’)]*$/.test(said)
  }
  return all
}

const ABBREVIATED =
  /\b(U\.S\.A|U\.S|e\.g|i\.e|Dr|Mr|Ms|Mrs|Prof|St|vs|approx|etc|No|Sept|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Aug|a\.m|p\.m)\./g
const guarded = (text: string): string =>
  text.replace(ABBREVIATED, (one) => one.replace(/\./g, '\u2024')).replace(/(\d)\.(\d)/g, '$1\u2024$2')
const unguarded = (text: string): string => text.replace(/\u2024/g, '.')

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((word, at) => [word, String(at)]),
)

/** Small letters, one spelling for what is written many ways: `usa`, `j1`, `h1b`, `usce`, digits, no short forms. */
export const plainOf = (text: string): string =>
  text
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—−]/g, ' - ')
    .replace(/\bU\.?\s?S\.?\s?A?\.?(?=[\s,;:)/-]|$)(?!')/g, (one) => (/^(US|U\.|U S|USA)/.test(one) ? 'usa ' : one))
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/\b(?:the )?united states(?: of america)?\b|\bamerican\b|\bstateside\b/g, 'usa')
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(\w+)'(?:ve|re|ll|m|d)\b/g, (_, who: string) => who)
    .replace(/\bj\s?-?\s?1(?:'?s)?\b/g, 'j1')
    .replace(/\bh\s?-?\s?1\s?-?\s?bs?\b|\bh-?1\b/g, 'h1b')
    .replace(/\bvisa's\b/g, 'visas')
    .replace(/\bcut[ -]off/g, 'cutoff')
    .replace(/\bstep\s?(?:2|two|ii)\b(?:\s?-?\s?(?:ck|clinical knowledge))?/g, 'step2')
    .replace(/\bstep\s?(?:1|one|i)\b/g, 'step1')
    .replace(/\bstep\s?(?:3|three|iii)\b/g, 'step3')
    .replace(/\bsteps (?:1|one) and (?:2|two)\b/g, 'step1 and step2')
    .replace(
      /\b(?:usa|us) (?:based )?(?:clinical|hands-on clinical) (?:experiences?|rotations?|exposure|work)\b|\bclinical (?:experiences?|rotations?|exposure|work) in (?:the )?usa\b|\busa (?:experience|rotations?)\b/g,
      'usce',
    )
    .replace(
      /\b(?:international|foreign) (?:medical )?(?:graduates?|school graduates?|doctors?)\b|\bfmgs?\b|\bimg'?s\b|\bimg\b/g,
      'imgs',
    )
    .replace(/\b(?:letters? of (?:recommendation|reference)|recommendation letters?|lors?)\b/g, 'letters')
    .replace(new RegExp(`\\b(${Object.keys(DIGITS).join('|')})\\b`, 'g'), (word) => DIGITS[word] ?? word)
    .replace(/\by\.?o\.?g\.?\b|(?<!\d )\byears? of (?:medical school )?graduation\b/g, 'graduation year')
    .replace(/\b(\d+)\s?\+?\s?yrs?\b/g, '$1 years')
    .replace(/\s+/g, ' ')
    .replace(/\busa ([,.;:)])/g, 'usa$1')
    .trim()
