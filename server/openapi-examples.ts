import type { EndpointId } from '../shared/contract/endpoints.ts'
import { CONTRACT, type Exchanges } from '../shared/contract/messages.ts'
import type { Row } from '../shared/tracker/columns.ts'
import type { Profile } from '../shared/tracker/profile.ts'

/** What the reference page shows of a request, and what can be sent as it stands. Nobody's file, nobody's program. */
export const examples: { readonly [Id in EndpointId]?: Omit<Exchanges[Id]['takes'], 'workspace'> } = {
  score: { contract: CONTRACT, profile: profile(), rows: rows().slice(0, 2), chance: true, columns: ['fit', 'tier'] },
  plan: {
    contract: CONTRACT,
    profile: profile(),
    rows: rows(),
    budget: 1200,
    slider: 0.6,
    fixed: [1],
    forbidden: [2],
    interviews: 12,
    signals: [{ row: 0, level: 'gold' }],
  },
  giveOutcomes: {
    contract: CONTRACT,
    season: 2026,
    consent: true,
    basis: 'snapshot',
    day: '2025-09-20',
    applications: [
      { said: 0.04, came: false },
      { said: 0.12, came: true },
    ],
    match: { said: 0.55, matched: true },
  },
  takeBackOutcomes: { contract: CONTRACT, season: 2026 },
}

function profile(): Profile {
  return {
    season: 2027,
    asOf: '2026-11-23',
    specialty: 'Internal Medicine',
    imgType: 'non-US IMG',
    workStatus: 'none',
    needsVisa: 'yes',
    visas: 'J-1 or H-1B',
    certified: 'yes',
    step1: 'passed',
    step2: 241,
    graduated: '2022-06-30',
    handsOnMonths: 2,
    usLetters: 3,
  }
}

function rows(): Row[] {
  const open: Row = { specialty: 'Internal Medicine', visas: 'J-1 and H-1B', imgAccepted: 'yes', step2Minimum: 'none' }
  return [
    { ...open, program: 'Lakeside (sample)', imgPercent: 60 },
    { ...open, program: 'Northfield (sample)', imgPercent: 35, interest: 'high' },
    { ...open, program: 'Riverton (sample)', imgPercent: 20, visas: 'J-1 only' },
    { ...open, program: 'Hillcrest (sample)', specialty: 'Family Medicine', visas: { oneOf: ['J-1 only', 'none'] } },
  ]
}
