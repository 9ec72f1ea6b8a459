import { offScript } from '../tracker/about.ts'
import { each11Then30 } from './eras-tiers.ts'
import { residencyStarts } from './exams.ts'
import { dates, type Fees, type Season, type SignalPage } from './season.ts'
import { combinedWithEmergency, inEverySeason } from './services.ts'
import { printed } from './sources.ts'

export const season2026: Season = {
  year: 2026,
  dates: {
    ...dates(
      {
        erasOpens: '2025-06-04 09:00',
        submit: '2025-09-03 09:00',
        view: '2025-09-24 09:00',
        seasonEnds: '2026-05-31 17:00',
      },
      printed('AAMC-TL-2026', 'V'),
    ),
    ...dates(
      {
        nrmpOpens: '2025-09-15 12:00',
        matchStatus: '2026-03-16 10:00',
        matchDay: '2026-03-20 12:00',
      },
      printed('NRMP-CAL-2026', 'V'),
    ),
    ...dates({ nrmpDeadline: '2026-01-30' }, printed('SECONDARY', 'S', 'about this day')),
    ...dates({ pathwaysDue: '2026-01-31' }, printed('ROADMAP-2026', 'S')),
    ...dates({ rankingOpens: '2026-02-02', rankListDue: '2026-03-04 21:00' }, printed('RECALL', 'R')),
    ...residencyStarts(2026),
  },
  eras: [{ ...printed('AAMC-FEES-2026', 'V'), tiers: each11Then30 }],
  services: [
    ...inEverySeason,
    combinedWithEmergency,
    {
      service: 'ResidencyCAS',
      specialties: ['OB/GYN'],
      ...printed('LIAISON', 'V'),
      dates: {
        ...dates({ view: '2025-10-01' }, printed('LIAISON', 'V')),
        ...offScript(
          dates(
            { opens: '2025-06-04', submit: '2025-09-03', submitUntil: '2025-09-24 23:59' },
            printed('LIAISON', 'V'),
          ),
        ),
      },
    },
    {
      service: 'ResidencyCAS',
      specialties: ['EM'],
      ...printed('SAEM', 'S'),
      fees: [{ upTo: 18, flat: 99 }, { upTo: 30, each: 18 }, { each: 23 }],
      dates: {
        ...dates({ view: '2025-10-01' }, printed('SAEM', 'S')),
        ...offScript(
          dates({ opens: '2025-06-04', submit: '2025-09-03', submitUntil: '2025-09-24' }, printed('SAEM', 'S')),
        ),
      },
    },
  ],
}

export const fees2026: Fees = {
  usmleTranscript: [{ value: 80, ...printed('AAMC-FEES-2026', 'V') }],
  ecfmgToken: [{ value: 165, ...printed('IMGREDDIT', 'S') }],
  pathways: [{ value: 925, ...printed('ROADMAP-2026', 'S') }],
  nrmpRegistration: [{ value: 70, ...printed('MONEY-CENTRAL', 'S') }],
  nrmpEachRankOver20: [{ value: 30, ...printed('MONEY-CENTRAL', 'S', 'more from 100 ranks; 300 ranks at most') }],
  nrmpLate: [{ value: 50, ...printed('MONEY-CENTRAL', 'S') }],
}

export const signals2026: readonly SignalPage[] = [
  { ...printed('AAIM', 'V'), allocations: 'IM 3+12' },
  { ...printed('AACPD', 'V'), allocations: 'Anesthesiology 5+10' },
]
