import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { places } from '../../shared/seasons/places.ts'
import { specialties } from '../../shared/seasons/specialties.ts'
import { seeded } from './harness.ts'

const TRACKS = 6_264
const INSTITUTIONS = 856

/** Three files in the shape and size of the national list, every name invented; for machines without the real one. */
export const writeNationalList = (folder: string): string => {
  const random = seeded(2027)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const institutions = Array.from({ length: INSTITUTIONS }, (_, at) => ({
    code: String(1000 + at),
    name: `${pick(FIRST)} ${pick(SECOND)} ${pick(KIND)} ${at}-${pick(places).abbreviation}`,
  }))
  const common = specialties().filter(({ code }) => /^(120|140|180|220|300|320|400|420|440)$/.test(code))
  const tracks = new Map<string, string>()
  while (tracks.size < TRACKS) {
    const { code, name } = random() < 0.7 ? pick(common) : pick(specialties())
    tracks.set(
      `${pick(institutions).code}${code}${pick(['C', 'C', 'C', 'P', 'A', 'M'])}${Math.floor(random() * 3)}`,
      name,
    )
  }
  mkdirSync(folder, { recursive: true })
  const lines = (head: string, rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`
  writeFileSync(
    join(folder, 'institutions.csv'),
    lines(
      'name,institutionCode',
      institutions.map(({ name, code }) => `${name},${code}`),
    ),
  )
  writeFileSync(
    join(folder, 'programs.csv'),
    lines(
      'name,code',
      [...tracks].map(([code, name]) => `${name},${code}`),
    ),
  )
  writeFileSync(
    join(folder, 'specialties.csv'),
    lines(
      'acgmeSpecialtyCode,name',
      specialties().map(({ code, name }) => `${code},${name}`),
    ),
  )
  return folder
}

const FIRST = [
  'Lake',
  'North',
  'River',
  'Cedar',
  'Stone',
  'Harbor',
  'Maple',
  'Prairie',
  'Summit',
  'Bay',
  'Grand',
  'Silver',
]
const SECOND = ['view', 'side', 'ford', 'mont', 'haven', 'field', 'wood', 'crest', 'dale', 'port']
const KIND = ['Medical Center', 'Hospital', 'Health System', 'University Hospital', 'Regional Medical Center', 'Clinic']
