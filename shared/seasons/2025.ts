import { each11Then30 } from './eras-tiers.ts'
import { residencyStarts } from './exams.ts'
import { dates, type Fees, type Season, type SignalPage } from './season.ts'
import { inEverySeason } from './services.ts'
import { printed } from './sources.ts'

export const season2025: Season = {
  year: 2025,
  dates: {
    ...dates({ submit: '2024-09-04 09:00', view: '2024-09-25 09:00', matchDay: '2025-03-21' }, printed('RECALL', 'R')),
    ...residencyStarts(2025),
    ...dates({ seasonEnds: '2025-05-31 17:00' }, printed('AAMC-TL-2025', 'V')),
  },
  eras: [{ ...printed('AAMC-FEES-2025', 'V'), tiers: each11Then30 }],
  services: [...inEverySeason, { service: 'ResidencyCAS', specialties: ['OB/GYN'], ...printed('AMA', 'S') }],
}

export const fees2025: Fees = {
  usmleTranscript: [{ value: 80, ...printed('AAMC-FEES-2025', 'V') }],
}

export const signals2025: readonly SignalPage[] = [
  {
    ...printed('AAMC-SIGNALS-2025', 'V'),
    allocations:
      'Anesthesiology 5+10, Child Neurology & NDD 3, Dermatology 3+25, EM 5, FM 5, IM 3+12, IM/Psych 2, ' +
      'Neurosurgery 25, Neurology 8, Ortho 30, ENT 25, Pathology 5, Pediatrics 5, PM&R 8, Psychiatry 10, ' +
      'Preventive Medicine 3, Radiation Oncology 4, DR & IR 6+6, General Surgery 15, Thoracic Surgery 3, ' +
      'Transitional Year 12',
  },
]
