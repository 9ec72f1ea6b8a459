import type { PlainRow } from '../tracker/columns.ts'
import type { Link } from './entry.ts'
import type { ResearchPage } from './research-pages.ts'

/** A link and what to know before it is followed. */
export interface ToldLink extends Link {
  readonly says?: string
}

/** The page itself where the row names it; else a search that should find it. */
export const pageLink = (page: ResearchPage, row: PlainRow): Link & { readonly found: boolean } => {
  const own = row[page.link]
  if (typeof own === 'string') return { name: `Open the page`, url: own, found: true }
  const site = hostOf(row.site)
  const words = site === undefined ? `${nameOf(row)} ${row.specialty ?? ''} residency` : `site:${site}`
  return {
    name: site === undefined ? 'Search for it' : `Search ${site} for it`,
    url: search(`${words} ${page.search}`),
    found: false,
  }
}

/** Where others speak of the program, made from its names; nothing is read from there. */
export const forumLinks = (row: PlainRow): readonly ToldLink[] => {
  const name = nameOf(row)
  const program = `"${name}" ${row.specialty ?? ''}`.trim()
  return [
    { name: 'Student Doctor Network', url: search(`site:forums.studentdoctor.net ${program}`) },
    ...['IMGreddit', 'residency', 'medicalschool'].map((group) => ({
      name: `r/${group}`,
      url: `https://www.reddit.com/r/${group}/search/?restrict_sr=1&q=${encodeURIComponent(name)}`,
    })),
  ]
}

/** The program's accounts, or a search for them. */
export const accountLinks = (row: PlainRow): readonly ToldLink[] => {
  const words = `${nameOf(row)} ${row.specialty ?? ''} residency`.replace(/ +/g, ' ')
  const of = (name: string, own: string | undefined, wanted: string): ToldLink =>
    own === undefined ? { name: `Search ${name}`, url: wanted } : { name, url: own }
  return [
    of('X', row.x, `https://x.com/search?q=${encodeURIComponent(words)}`),
    of('Instagram', row.instagram, search(`site:instagram.com ${words}`)),
    of('YouTube', row.youtube, `https://www.youtube.com/results?search_query=${encodeURIComponent(words)}`),
  ]
}

/** The program's page at FREIDA, by its code; the search where the row has none. */
export const freidaOf = (acgmeCode: string | undefined): string =>
  `https://freida.ama-assn.org${acgmeCode === undefined ? '' : `/program/${acgmeCode}`}`

/** Listings that may be read and not copied. */
export const listingLinks = ({ acgmeCode }: PlainRow): readonly ToldLink[] => [
  acgmeCode === undefined
    ? {
        name: 'FREIDA',
        url: freidaOf(acgmeCode),
        says: 'This row has no ACGME code, by which its page is found.',
      }
    : { name: `FREIDA ${acgmeCode}`, url: freidaOf(acgmeCode) },
  { name: 'ACGME, accredited programs', url: 'https://apps.acgme.org/ads/Public/Programs/Search' },
]

const nameOf = ({ program, institution, acgmeCode }: PlainRow): string => program ?? institution ?? acgmeCode ?? ''

const hostOf = (site: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(site ?? '')?.[1]?.toLowerCase()

const search = (words: string): string =>
  `https://www.google.com/search?q=${encodeURIComponent(words.replace(/ +/g, ' ').trim())}`
