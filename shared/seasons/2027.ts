import { each11Then30 } from './eras-tiers.ts'
import { residencyStarts } from './exams.ts'
import { dates, type Fees, type Season, type SignalPage } from './season.ts'
import { combinedWithEmergency, inEverySeason } from './services.ts'
import { printed } from './sources.ts'

export const season2027: Season = {
  year: 2027,
  dates: {
    ...dates(
      {
        erasOpens: '2026-06-03 09:00',
        submit: '2026-09-02 09:00',
        nrmpOpens: '2026-09-15 12:00',
        view: '2026-09-23 09:00',
      },
      printed('ROADMAPS-2027', 'S'),
    ),
    ...dates(
      {
        nrmpDeadline: '2027-01-29 23:59',
        pathwaysDue: '2027-01-31',
        rankingOpens: '2027-02-01 12:00',
        rankListDue: '2027-03-03 21:00',
        matchStatus: '2027-03-15 10:00',
        soapReview: '2027-03-16 08:00',
        soapOffers: '2027-03-18 09:00',
        matchDay: '2027-03-19 12:00',
      },
      printed('SECONDARY', 'S'),
    ),
    ...residencyStarts(2027),
  },
  eras: [{ ...printed('BMS-ROADMAP-2027', 'S'), tiers: each11Then30 }],
  services: [
    ...inEverySeason,
    combinedWithEmergency,
    {
      service: 'ResidencyCAS',
      specialties: ['EM', 'OB/GYN'],
      ...printed('MATCHLY-2027', 'S'),
    },
  ],
}

export const fees2027: Fees = {
  usmleTranscript: [
    { value: 70, ...printed('BMS-ROADMAP-2027', 'S') },
    { value: 80, ...printed('AAMC-FEES-2026', 'V', 'the season before') },
  ],
  ecfmgToken: [{ value: 185, ...printed('BMS-ROADMAP-2027', 'S') }],
  pathways: [{ value: 945, ...printed('BMS-ROADMAP-2027', 'S') }],
  nrmpRegistration: [
    { value: 85, ...printed('BMS-ROADMAP-2027', 'S') },
    { value: 70, ...printed('MONEY-CENTRAL', 'S', 'the season before') },
  ],
}

export const signals2027: readonly SignalPage[] = [
  {
    ...printed('MATCHLY-2027', 'S'),
    allocations:
      'Anesthesiology 5+10, Dermatology 3+25, EM 5, FM 5, IM 3+12, IM/Medical Genetics 3, Med-Peds 5, IM/Psych 2, ' +
      'Neurosurgery 25, Neurology 8, Ortho 30, ENT 25, Pathology 5, Pediatrics 5, Peds/Psych/Child Psych 3, ' +
      'PM&R 20, Plastic Surgery 20, Psychiatry 10, Preventive Medicine 3, Radiation Oncology 4, General Surgery 15, ' +
      'Transitional Year 12, Urology 30, Vascular Surgery 3+12',
    disputed: [
      'Child Neurology: 3+6 alone, or 3 with NDD',
      'NDD: 2 alone, or 3 with Child Neurology',
      'DR: 6+9 with IR, which another row gives 8',
      'IR: 8 alone, or 6+9 with DR',
      'OB/GYN: 5, or 3+15 as recalled of earlier seasons',
      'Thoracic Surgery: 4, or 3 as in 2025',
    ],
  },
]
