import { against, found, noneFound, type SampleEntry } from './entry.ts'

/** Invented programs of neurology. */
// oxfmt-ignore
export const neurology: readonly SampleEntry[] = [
  { at: 9030, seen: '2026-08-04', facts: {
    positions: 8, residents: 24, imgByClass: [[2024, 2, 8], [2025, 1, 8], [2026, 1, 8]], nonUsImgPercent: 15,
    visas: 'J-1 only', visaRecord: 'some years',
    step2Minimum: { at: 240, strict: false }, attempts: 'one failure', gradYears: 'none', gradBasis: 'at application',
    usce: 'preferred', usceKind: 'any', usceMonths: 2, usLetters: 3, certification: 'required', open: 'yes',
    service: 'ERAS', fellowships: 'Epilepsy',
    ...found('mentorship', 'respect', 'advancement'), ...noneFound('retention'),
  } },
  { at: 9033, seen: '2026-07-21', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 3, 6], [2025, 3, 6], [2026, 3, 6]], nonUsImgPercent: 35,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 220, step2Typical: 239, attempts: 'one failure', gradYears: 8, gradBasis: 'at start',
    usce: 'required', usceKind: 'any', usceMonths: 1, usLetters: 2, certification: 'not required', open: 'yes',
    service: 'ERAS', deadline: '2026-12-01', fellowships: 'Stroke',
    ...found('mentorship', 'sessions'), ...noneFound('academicHelp', 'orientation', 'diversity', 'advancement'),
    ...against('retention'),
  } },
  { at: 9019, seen: '2026-07-10', facts: {
    positions: 10, residents: 30, visas: 'J-1 and H-1B',
    step2Typical: 249, attempts: 'first attempt', gradYears: 10, usLetters: 3,
    ...found('retention'),
  } },
  { at: 9008, seen: '2026-07-26', facts: {
    positions: 7, residents: 21, imgByClass: [[2024, 4, 7], [2025, 4, 7], [2026, 3, 7]], visas: 'H-1B only',
    step3By: '2027-03-20',
    step2Minimum: 230, gradYears: 10, usce: 'not required', usLetters: 2, open: 'yes', service: 'ERAS',
    ...found('mentorship', 'academicHelp', 'orientation', 'respect'), ...noneFound('sessions', 'diversity'),
  } },
  { at: 9003, seen: '2026-06-13', facts: {
    positions: 5, imgPercent: 11,
    gradYears: 7, usce: 'preferred', usceKind: 'any', usLetters: 2,
    ...against('retention'),
  } },
  { at: 9032, seen: '2026-09-08', facts: {
    positions: 8,
    open: 'yes', service: 'ERAS',
  } },
  { at: 9005, seen: '2026-07-01', facts: {
    positions: 8, residents: 24, imgByClass: [[2024, 1, 8], [2025, 1, 8], [2026, 1, 8]], nonUsImgPercent: 11,
    visas: 'J-1 and H-1B',
    step2Minimum: { at: 245, strict: false }, step2Typical: 253, step2Wanted: 'before inviting',
    attempts: 'first attempt', gradYears: 'none', usce: 'required', usceKind: 'hands-on only', usceMonths: 2,
    usLetters: 3, certification: 'preferred', researchTrack: 'yes', open: 'yes', service: 'ERAS',
    deadline: '2026-12-15', fellowships: 'Stroke',
    ...found('mentorship', 'orientation', 'sessions', 'respect', 'advancement'),
    ...noneFound('academicHelp', 'diversity'),
  } },
  { at: 9010, seen: '2026-08-05', facts: {
    positions: 5, residents: 15, imgByClass: [[2024, 4, 5], [2025, 4, 5], [2026, 3, 5]], nonUsImgPercent: 50,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 220, step2Typical: 231, attempts: 'first attempt preferred', gradYears: 7, gradBasis: 'at start',
    usce: 'preferred', usceKind: 'any', usceMonths: 3, usLetters: 1, certification: 'not required', open: 'yes',
    service: 'ERAS', fellowships: 'Epilepsy',
    ...found('mentorship', 'academicHelp', 'diversity'),
    ...noneFound('sessions', 'respect', 'retention', 'advancement'),
  } },
]
