import { found, noneFound, type SampleEntry } from './entry.ts'

/** Invented programs of pathology. */
// oxfmt-ignore
export const pathology: readonly SampleEntry[] = [
  { at: 9030, seen: '2026-09-12', facts: {
    positions: 5, residents: 15, imgByClass: [[2024, 3, 5], [2025, 3, 5], [2026, 3, 5]], nonUsImgPercent: 40,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 230, step2Typical: 238, attempts: 'first attempt preferred', gradYears: 7, gradBasis: 'at start',
    usce: 'not required', usLetters: 1, certification: 'not required', open: 'yes', service: 'ERAS',
    ...found('orientation', 'diversity', 'respect', 'advancement'),
    ...noneFound('mentorship', 'sessions', 'retention'),
  } },
  { at: 9020, seen: '2026-09-26', facts: {
    positions: 5, residents: 15, imgByClass: [[2024, 1, 5], [2025, 2, 5], [2026, 1, 5]], nonUsImgPercent: 20,
    visas: 'J-1 only', visaRecord: 'every year',
    step2Minimum: { at: 240, strict: false }, attempts: 'first attempt', gradYears: { at: 5, strict: false },
    gradBasis: 'at application', usce: 'preferred', usceKind: 'hands-on only', usceMonths: 2, usLetters: 2,
    certification: 'preferred', open: 'yes', service: 'ERAS',
    ...found('diversity'),
  } },
  { at: 9010, seen: '2026-10-28', facts: {
    positions: 5, residents: 15, imgByClass: [[2024, 2, 5], [2025, 2, 5], [2026, 2, 5]], nonUsImgPercent: 32,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 230, step2Typical: 231, attempts: 'first attempt preferred', gradYears: 8, gradBasis: 'at start',
    usce: 'not required', usLetters: 3, certification: 'preferred', open: 'yes', service: 'ERAS',
    deadline: '2026-12-15',
    ...found('mentorship', 'orientation', 'respect', 'retention', 'advancement'),
    ...noneFound('academicHelp', 'diversity'),
  } },
  { at: 9025, seen: '2026-06-09', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 0, 6], [2025, 1, 6], [2026, 0, 6]], nonUsImgPercent: 6,
    visas: 'J-1 only',
    step2Minimum: 230, step2Typical: 251, step2Wanted: 'before inviting', attempts: 'first attempt',
    gradYears: { at: 5, strict: false }, usce: 'required', usceKind: 'hands-on only', usceMonths: 2, usLetters: 3,
    certification: 'preferred', researchTrack: 'yes', open: 'yes', service: 'ERAS', deadline: '2026-12-15',
    ...found('academicHelp', 'orientation', 'respect', 'advancement'),
    ...noneFound('mentorship', 'sessions', 'retention'),
  } },
  { at: 9016, seen: '2026-08-20', facts: {
    positions: 5,
    fellowships: 'Hematopathology',
    ...found('respect'),
  } },
  { at: 9004, seen: '2026-07-13', facts: {
    positions: 4, imgPercent: 22, visas: 'J-1 only',
    step2Minimum: 230, usLetters: 2,
    ...found('mentorship'), ...noneFound('sessions'),
  } },
]
