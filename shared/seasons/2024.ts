import { firstTenFlat } from './eras-tiers.ts'
import { residencyStarts } from './exams.ts'
import { dates, type Fees, type Season, type SignalPage } from './season.ts'
import { inEverySeason } from './services.ts'
import { printed } from './sources.ts'

export const season2024: Season = {
  year: 2024,
  dates: {
    ...dates({ erasOpens: '2023-06-07' }, printed('SECONDARY', 'S')),
    ...dates({ submit: '2023-09-06 09:00', view: '2023-09-27 09:00' }, printed('RECALL', 'R')),
    ...dates(
      {
        nrmpOpens: '2023-09-15 12:00',
        nrmpDeadline: '2024-01-31 23:59',
        rankingOpens: '2024-02-01 12:00',
        rankListDue: '2024-02-28 21:00',
        matchStatus: '2024-03-11',
        matchDay: '2024-03-15',
      },
      printed('UMD-2024', 'V'),
    ),
    ...residencyStarts(2024),
  },
  eras: [
    {
      ...printed('AAMC-FEES-2024', 'V'),
      tiers: firstTenFlat(99, 19, 23, 27),
    },
  ],
  services: inEverySeason,
}

export const fees2024: Fees = {
  usmleTranscript: [{ value: 80, ...printed('AAMC-FEES-2024', 'V') }],
  ecfmgToken: [{ value: 165, ...printed('ECFMG-ERAS-2024', 'V') }],
}

export const signals2024: readonly SignalPage[] = [
  { ...printed('ASA', 'V'), allocations: 'Anesthesiology 5+10' },
  { ...printed('SIR', 'V'), allocations: 'DR & IR 6+6' },
  { ...printed('AAFP', 'V'), allocations: 'FM 5' },
]
