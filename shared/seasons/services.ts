import type { Service } from './season.ts'
import { printed } from './sources.ts'

/** Matches of their own, and a service of its own, in every season. */
export const inEverySeason: readonly Service[] = [
  { service: 'SF Match', specialties: ['Ophthalmology'], ...printed('RECALL', 'R') },
  { service: 'Urology Match', specialties: ['Urology'], ...printed('RECALL', 'R', 'its rank list is due earlier') },
  {
    service: 'PSCA',
    specialties: ['Plastic Surgery'],
    fees: [{ each: 0 }],
    ...printed('RECALL', 'R', 'some programs take ERAS: ask'),
  },
]

/** Combined programs that followed emergency medicine to ResidencyCAS; their fee was not found. */
export const combinedWithEmergency: Service = {
  service: 'ResidencyCAS',
  specialties: ['IM/EM', 'Peds/EM', 'EM/FM', 'EM/Anesthesiology'],
  ...printed('PROGRAM-INSIDER', 'S'),
}
