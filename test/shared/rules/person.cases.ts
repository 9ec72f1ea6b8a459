import type { Cases } from './cases.ts'

export const personCases: Cases = {
  'school/listed': [
    [{}, { schoolListed: 'yes' }, 'meets'],
    [{}, { schoolListed: 'no' }, 'misses'],
    [{}, {}, 'unknown'],
  ],
  // Pathways are filed by 31 January, the rank list is due on 3 March, residency starts on 1 July 2027
  'certification/in-time': [
    [{}, { certified: 'yes' }, 'meets'],
    [{}, { certified: 'yes', certifiedUntil: '2028-12-31' }, 'meets'],
    [{}, { certified: 'yes', certifiedUntil: '2027-05-01' }, 'meets, with a warning'],
    [{}, { certified: 'yes', certifiedUntil: '2027-02-01' }, 'misses'],
    [{}, { certifiedBy: '2027-03-03' }, 'meets'],
    [{}, { certifiedBy: '2027-03-04' }, 'misses'],
    [{}, { pathwayFiled: '2027-01-31', certifiedBy: '2027-03-01' }, 'meets'],
    [{}, { pathwayFiled: '2027-02-01' }, 'misses'],
    [{}, { certified: 'no' }, 'unknown'],
    [{}, {}, 'unknown'],
  ],
}
