import { backendOf } from '../../../apps-script/backend.ts'
import type { HttpRequest } from '../../../shared/contract/encode.ts'
import type { Host } from '../../../apps-script/functions/function.ts'
import { memorySheet, type MemorySheet } from '../sheet/memory.ts'
import { memoryStreet } from '../backend/street.ts'

/** A tracker and a profile as the examples of the custom functions know them. Every program is invented. */
// oxfmt-ignore
export const programs: readonly (readonly unknown[])[] = [
  ['Program', 'Specialty', 'IMGs by class', 'Non-US IMG %', 'Visa types', 'Min Step 2 CK', 'Typical Step 2 CK', 'Max YOG', 'USCE', 'US letters', 'My tier'],
  ['Example Medical Center', 'IM', '2024 5/12, 2025 5/12, 2026 6/12', '40%', 'J-1 only', 220, 244, 'none', 'no', 'none', ''],
  ['Sample University Hospital', 'IM', '2024 0/30, 2025 1/30, 2026 1/30', '', 'none', 'none', '', 5, '', '', 'reach'],
  ['', '', '', '', '', '', '', '', '', '', ''],
  ['Invented County Hospital', 'FM', '', '', '', '', '', '', '', '', ''],
]

export const profile: readonly (readonly unknown[])[] = [
  ['Field', 'Value'],
  ['Match season', 2027],
  ['As of', '2026-11-23'],
  ['Specialty', 'Internal Medicine'],
  ['IMG type', 'non-US IMG'],
  ['Needs a visa', 'yes'],
  ['Visas you can use', 'J-1'],
  ['ECFMG certified', 'yes'],
  ['Listed with the ECFMG note', 'yes'],
  ['Step 1', 'passed'],
  ['Step 1 failures', 0],
  ['Step 2 CK score', 252],
  ['Step 2 CK test date', '2026-03-02'],
  ['Step 2 CK failures', 0],
  ['Step 3', 'not yet'],
  ['Graduated', 2023],
  ['Hands-on US months', 4],
  ['US letters', 3],
  ['Publications', 5],
]

export const sampleSheet = (tabs: Record<string, readonly (readonly unknown[])[]> = {}): MemorySheet => {
  const sheet = memorySheet({ Programs: programs, Profile: profile, ...tabs })
  sheet.setName({ sheetId: 2, row: 1, column: 1, rows: profile.length, columns: 2 }, 'PROFILE')
  return sheet
}

export const sampleHost = (sheet: MemorySheet = sampleSheet(), street = memoryStreet({})): Host => ({
  sheet,
  backend: backendOf(street),
})

const fact = { source: 'Sample list', trust: 'aggregator', licence: 'open', day: '2026-09-03' }
export const program = {
  id: 'p_sample1',
  name: 'Example Medical Center',
  specialty: 'Internal Medicine',
  city: 'Albany',
  state: 'NY',
  positions: 12,
  acgme: ['1400000001'],
  nrmp: ['1001140C0'],
  facts: {
    visas: { ...fact, value: 'J-1 only', disputed: ['J-1 and H-1B'] },
    imgPercent: { ...fact, value: 45 },
  },
}

/** Replies as a server of contract 1 gave them: one program, found by its code and by every search. */
export const recorded = ({ path, body }: HttpRequest) => {
  const database = 'd1'
  const found = (key: string) =>
    key === '1400000001'
      ? { key, status: 'found', confidence: 1, program }
      : { key, status: 'unknown', confidence: 0, why: `No program is known by the code ${key}.` }
  const gives = path.endsWith('/lookup')
    ? { contract: 1, database, results: (JSON.parse(body ?? '') as { keys: string[] }).keys.map(found) }
    : { database, total: 1, programs: [program] }
  return { status: 200, text: JSON.stringify(gives) }
}
