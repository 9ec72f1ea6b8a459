import { offScript } from '../tracker/about.ts'
import type { Figure, Printed } from './source.ts'

export type EventId =
  | 'erasOpens'
  | 'submit'
  | 'nrmpOpens'
  | 'view'
  | 'nrmpDeadline'
  | 'pathwaysDue'
  | 'rankingOpens'
  | 'rankListDue'
  | 'matchStatus'
  | 'soapReview'
  | 'soapOffers'
  | 'matchDay'
  | 'residencyStarts'
  | 'seasonEnds'

/** A day `2026-09-03`; a time of day always carries its zone. */
export type SeasonDate = Printed & { day: string; time?: string; zone?: 'America/New_York' }

/** Dollars for the applications of one specialty up to a count: a flat charge, or so much for each. No `upTo`: no end. */
export type Tier = { upTo?: number; flat: number } | { upTo?: number; each: number }

/** Tiers in order; each begins where the one before ends. */
export type FeeTable = Printed & { tiers: readonly Tier[] }

/** Dollars besides the applications; several entries mean that the sources disagree; absent means not known. */
export type Fees = {
  usmleTranscript?: readonly Figure<number>[]
  ecfmgToken?: readonly Figure<number>[]
  pathways?: readonly Figure<number>[]
  /** Includes the first 20 ranks. */
  nrmpRegistration?: readonly Figure<number>[]
  nrmpEachRankOver20?: readonly Figure<number>[]
  nrmpLate?: readonly Figure<number>[]
}

export type ServiceName = 'ERAS' | 'ResidencyCAS' | 'PSCA' | 'SF Match' | 'Urology Match'

/** Specialties, as people write them, that apply elsewhere than through ERAS. Without `fees` or a date, that is not known. */
export type Service = Printed & {
  service: ServiceName
  specialties: readonly string[]
  fees?: readonly Tier[]
  dates?: Partial<Record<'opens' | 'submit' | 'submitUntil' | 'view', SeasonDate>>
}

/** Signals of one page, as people write them: `FM 5` in all, `IM 3+12` gold and silver, `DR & IR 6+6` on one allocation. */
export type SignalPage = Printed & {
  allocations: string
  /** Contradictory figures, `specialty: what is said`: unknown until settled. */
  disputed?: readonly string[]
}

/** The dates and application fees of one Match year (2027 = the Match of March 2027). */
export type Season = {
  year: number
  dates: Partial<Record<EventId, SeasonDate>>
  eras: readonly FeeTable[]
  services: readonly Service[]
}

export const dayOf = (date: SeasonDate | undefined): string | undefined => date && date.day

/** Dates one page prints, written `2026-09-03` or `2026-09-03 21:00` in Eastern time. */
export const dates = <Id extends string>(days: Record<Id, string>, page: Printed): Record<Id, SeasonDate> => {
  const all = {} as Record<Id, SeasonDate>
  for (const id of Object.keys(days) as Id[]) {
    const [day = '', time] = days[id].split(' ')
    all[id] = { day, ...offScript(time === undefined ? {} : { time, zone: 'America/New_York' }), ...page }
  }
  return all
}
