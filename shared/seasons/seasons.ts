import { season2024 } from './2024.ts'
import { season2025 } from './2025.ts'
import { season2026 } from './2026.ts'
import { season2027 } from './2027.ts'
import type { Season, SeasonDate, Service } from './season.ts'
import { specialtyOf } from './specialties.ts'

export type Year = 2024 | 2025 | 2026 | 2027

export const seasons: Record<Year, Season> = {
  2024: season2024,
  2025: season2025,
  2026: season2026,
  2027: season2027,
}

/** The newest Match whose figures we hold: meant wherever nobody names another. */
export const LATEST_SEASON: Year = 2027

/** The figures of a Match year, or undefined for a year we hold none of. */
export const season = (year: number): Season | undefined => (seasons as Partial<Record<number, Season>>)[year]

/** The service a specialty applies through when it is not ERAS. */
export const serviceOf = (year: number, specialty: string): Service | undefined => {
  const { services = [] }: Partial<Season> = season(year) || {}
  return services.find(({ specialties }) => specialties.some((one) => same(one, specialty)))
}

/** The day on which programs of a specialty may first see applications, by its own service; undefined when not known. */
export const programsView = (year: number, specialty: string): SeasonDate | undefined => {
  const { dates = {} }: Partial<Pick<Season, 'dates'>> = serviceOf(year, specialty) || season(year) || {}
  return dates.view
}

/** Its own name where we know it. */
export const canonical = (specialty: string) => specialtyOf(specialty) || specialty
export const same = (one: string, other: string) => canonical(one) === canonical(other)
