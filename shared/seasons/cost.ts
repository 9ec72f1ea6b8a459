import { fees } from './fees.ts'
import { feesHistory } from './fees-history.ts'
import { offScript } from '../tracker/about.ts'
import type { Fees, FeeTable, Service, ServiceName, Tier } from './season.ts'
import { season, serviceOf } from './seasons.ts'
import { weakest, type Figure, type Mark, type Printed } from './source.ts'
import { specialtyOf } from './specialties.ts'

/** More applications than there are programs: a slip of the pen. */
export const mostApplications = 10_000

export type Fee = (Printed & { dollars: number; by: ServiceName }) | { unknown: string }
export type Line = { specialty: string; applications: number }
export type CostLine = Line & { fee: Fee }
/** `atLeast` adds up the lines that are known. */
export type Cost =
  | { dollars: number; mark: Mark; lines: CostLine[] }
  | { unknown: string; atLeast: number; lines: CostLine[] }

/** Dollars for applying to so many programs of one specialty, by the service it uses in that Match year. */
export const applicationFee = (year: number, specialty: string, applications: number): Fee => {
  const name = specialtyOf(specialty)
  if (!name) return notKnown(`"${specialty}" is not a specialty we know`)
  if (!isCount(applications)) return notKnown(`applications must be a whole number from 0 to ${mostApplications}`)
  const { service = 'ERAS', fees = [], ...page }: Partial<Service> = serviceOf(year, name) || {}
  const tables = service === 'ERAS' ? erasFees(year) : [{ ...(page as Printed), tiers: fees }]
  const figures = tables.map((table) => ({ ...table, value: charge(table.tiers, applications) }))
  return settled(`${name}, ${year}`, service, figures)
}

/** The USMLE transcript: charged once a season, whatever the number of applications. */
export const transcriptFee = (year: number): Fee =>
  settled(`USMLE transcript, ${year}`, 'ERAS', (fees as Partial<Record<number, Fees>>)[year]?.usmleTranscript ?? [])

/** The cost of a whole list. The counter restarts for each specialty; lines of one specialty count together. */
export const costOf = (year: number, list: readonly Line[], { transcript = false } = {}): Cost => {
  const lines = bySpecialty(list).map((line) => ({
    ...line,
    fee: applicationFee(year, line.specialty, line.applications),
  }))
  const fees = [...lines.map(({ fee }) => fee), ...(transcript ? [transcriptFee(year)] : [])]
  const [marks, unknown]: [Mark[], string[]] = [[], []]
  let dollars = 0
  for (const fee of fees) {
    if ('unknown' in fee) unknown.push(fee.unknown)
    else {
      dollars += fee.dollars
      marks.push(fee.mark)
    }
  }
  return unknown.length > 0
    ? { unknown: unknown.join(' '), atLeast: dollars, lines }
    : { dollars, mark: weakest(marks), lines }
}

/** The ERAS tables of a Match year; several when the sources disagree. */
export const erasFees = (year: number): readonly FeeTable[] =>
  (season(year) || { eras: feesHistory.filter(({ from, to }) => from <= year && year <= to) }).eras

const notKnown = (why: string) => ({ unknown: `Fee not known: ${why}.` })

const isCount = (n: number) => Number.isInteger(n) && n >= 0 && n <= mostApplications

/** What the sources agree on. */
const settled = (what: string, by: ServiceName, figures: readonly Figure<number | undefined>[]): Fee => {
  const [first, ...others] = figures
  if (!first || first.value === undefined) return notKnown(`${what}, by ${by}`)
  if (others.some(({ value }) => value !== first.value))
    return notKnown(`${what}: sources disagree, ${figures.map(({ value }) => `$${value}`).join(' or ')}`)
  return { dollars: first.value, by, ...offScript(pageOf(first)) }
}

const pageOf = ({ source, mark, note }: Printed): Printed => ({ source, mark, ...(note && { note }) })

/** Undefined beyond the last tier, so that a table without tiers answers only for no application. */
const charge = (tiers: readonly Tier[], applications: number): number | undefined => {
  let [from, dollars] = [0, 0]
  for (const tier of tiers) {
    if (applications <= from) break
    const { upTo = Infinity } = tier
    dollars += 'flat' in tier ? tier.flat : tier.each * (Math.min(applications, upTo) - from)
    from = upTo
  }
  return applications <= from ? dollars : undefined
}

const bySpecialty = (list: readonly Line[]): Line[] => {
  const counts = new Map<string, number>()
  for (const { specialty, applications } of list) {
    const name = specialtyOf(specialty) ?? specialty
    // a count that makes no sense must not vanish in a sum
    counts.set(name, isCount(applications) ? (counts.get(name) ?? 0) + applications : NaN)
  }
  return [...counts].map(([specialty, applications]) => ({ specialty, applications }))
}
