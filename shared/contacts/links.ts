import { placeOf } from '../seasons/places.ts'

/** What searches are built from; what is not known is left out of the words. */
export interface SearchFor {
  readonly school?: string | undefined
  readonly specialty?: string | undefined
  /** a state's two letters or its name */
  readonly state?: string | undefined
  readonly program?: string | undefined
}

/** A search that opens in the person's own browser and account; nothing is read by the tool. */
export interface SearchLink {
  readonly site: 'LinkedIn' | 'X' | 'Student Doctor Network' | 'Reddit'
  readonly finds: string
  readonly url: string
}

/** Searches for people and for what is said, from the most to the least personal. Empty where nothing is known. */
export const searchLinks = ({ school, specialty, state, program: named }: SearchFor): SearchLink[] => {
  // a remark in brackets is nobody's name
  const program = named?.replace(/\s*\([^)]*\)/g, '').trim() || undefined
  const where = state === undefined ? undefined : (placeOf(state)?.name ?? state)
  const field = specialty?.toLowerCase()
  const links: SearchLink[] = []
  if (school !== undefined)
    links.push({
      site: 'LinkedIn',
      finds: sentence('Alumni of your school', field, where && `in ${where}`),
      url: people(quoted(school), field, 'residency', where),
    })
  if (program !== undefined) {
    links.push(
      { site: 'LinkedIn', finds: `Residents of ${program}`, url: people(quoted(program), field, 'resident') },
      { site: 'X', finds: `The program and its people: ${program}`, url: onX(program, field, 'residency') },
      { site: 'Student Doctor Network', finds: `What is said of ${program}`, url: onSdn(quoted(program), field) },
      { site: 'Reddit', finds: `What is said of ${program}`, url: onReddit(quoted(program), field) },
    )
  }
  if (specialty !== undefined)
    links.push(
      {
        site: 'X',
        finds: sentence('Open houses', field, where && `in ${where}`),
        url: onX(field, 'residency "open house"', where),
      },
      {
        site: 'Student Doctor Network',
        finds: sentence('IMGs', field, where),
        url: onSdn(field, 'IMG residency', where),
      },
      { site: 'Reddit', finds: sentence('IMGs', field, where), url: onReddit(field, 'IMG residency match', where) },
    )
  return links
}

type Words = readonly (string | undefined)[]

const people = (...words: Words): string => `https://www.linkedin.com/search/results/people/?keywords=${asked(words)}`
const onX = (...words: Words): string => `https://x.com/search?q=${asked(words)}`
// its own search wants an account; a search engine finds by site
const onSdn = (...words: Words): string =>
  `https://duckduckgo.com/?q=${asked(['site:forums.studentdoctor.net', ...words])}`
const onReddit = (...words: Words): string =>
  `https://www.reddit.com/search/?q=${asked([...words, '(subreddit:IMGreddit OR subreddit:medicalschool OR subreddit:residency)'])}`

const asked = (words: Words): string => encodeURIComponent(words.filter(Boolean).join(' '))
/** As one phrase; a quote inside would end it. */
const quoted = (words: string): string => `"${words.replace(/"/g, '')}"`
const sentence = (...words: Words): string => words.filter(Boolean).join(', ').replace(', in ', ' in ')
