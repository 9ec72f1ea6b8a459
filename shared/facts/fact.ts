/** How far a source is trusted, best first. Within a class the newest stands. */
export const trustOrder = ['program-page', 'official-listing', 'staff', 'aggregator', 'community'] as const
export type Trust = (typeof trustOrder)[number]

/** What may be done with a fact: `open`; the program's own page (fact and link); the user's private reading; community. */
export const licences = ['open', 'program-page', 'private-reading', 'community'] as const
export type Licence = (typeof licences)[number]

/** Where a fact was read and when. */
export interface Origin {
  readonly source: string
  /** The day it was observed, `2026-09-03`. */
  readonly day?: string
  readonly trust: Trust
  readonly licence: Licence
  readonly url?: string
  /** The source's own words. */
  readonly quote?: string
}

/** A fact that somebody reported. One that contradicts a standing fact is a correction, not learning. */
export interface Claim extends Origin {
  readonly id: string
  readonly field: string
  readonly value: unknown
}
