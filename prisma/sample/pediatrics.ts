import { against, found, noneFound, type SampleEntry } from './entry.ts'

/** Invented programs of pediatrics. */
// oxfmt-ignore
export const pediatrics: readonly SampleEntry[] = [
  { at: 9029, seen: '2026-10-09', facts: {
    positions: 9, residents: 27, imgByClass: [[2024, 3, 9], [2025, 2, 9], [2026, 2, 9]], nonUsImgPercent: 19,
    visas: 'J-1 only', visaRecord: 'some years',
    step2Minimum: { at: 240, strict: false }, attempts: 'first attempt preferred', gradYears: { at: 5,
    strict: false }, gradBasis: 'at application', usce: 'preferred', usceKind: 'hands-on only', usceMonths: 2,
    usLetters: 3, certification: 'required', open: 'yes', service: 'ERAS', deadline: '2026-12-15',
    fellowships: 'Neonatology',
    ...found('mentorship', 'respect'), ...noneFound('academicHelp', 'sessions'),
  } },
  { at: 9031, seen: '2026-10-09', facts: {
    positions: 22, residents: 66, imgByClass: [[2024, 4, 22], [2025, 4, 22], [2026, 4, 22]], nonUsImgPercent: 11,
    visas: 'J-1 only',
    step2Minimum: { at: 245, strict: false }, step2Typical: 252, step2Wanted: 'before inviting',
    attempts: 'first attempt', gradYears: 'none', usce: 'required', usceKind: 'hands-on only', usceMonths: 2,
    usLetters: 3, certification: 'preferred', researchTrack: 'yes', open: 'yes', service: 'ERAS',
    ...found('mentorship', 'academicHelp'), ...noneFound('orientation', 'sessions'),
  } },
  { at: 9021, seen: '2026-07-12', facts: {
    positions: 12, residents: 36, imgByClass: [[2024, 5, 12], [2025, 5, 12], [2026, 5, 12]], nonUsImgPercent: 30,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 220, step2Typical: 232, attempts: 'first attempt preferred', gradYears: 8, gradBasis: 'at start',
    usce: 'preferred', usceKind: 'any', usceMonths: 2, usLetters: 3, certification: 'not required', open: 'yes',
    service: 'ERAS', deadline: '2026-12-01', fellowships: 'Neonatology',
    ...found('academicHelp', 'orientation', 'diversity', 'retention'),
    ...noneFound('mentorship', 'sessions', 'advancement'), ...against('respect'),
  } },
  { at: 9027, seen: '2026-06-08', facts: {
    positions: 14, residents: 42, imgByClass: [[2024, 5, 14], [2025, 6, 14], [2026, 5, 14]], visas: 'J-1 only',
    step2Minimum: { at: 245, strict: false }, usce: 'preferred', usceKind: 'hands-on only',
    ...found('advancement'), ...noneFound('academicHelp', 'diversity'),
  } },
  { at: 9017, seen: '2026-07-03', facts: {
    positions: 13, residents: 39, imgByClass: [[2024, 4, 13], [2025, 3, 13], [2026, 4, 13]], nonUsImgPercent: 20,
    usce: 'required',
    ...noneFound('mentorship', 'sessions'),
  } },
  { at: 9002, seen: '2026-07-25', facts: {
    positions: 10, residents: 30, imgPercent: 21, visas: 'J-1 only',
    gradYears: 7, usLetters: 2,
  } },
  { at: 9003, seen: '2026-09-26', facts: {
    positions: 13, imgPercent: 33,
    open: 'yes', service: 'ERAS',
  } },
  { at: 9025, seen: '2026-07-15', facts: {
    positions: 21, residents: 63, imgByClass: [[2024, 1, 21], [2025, 1, 21], [2026, 1, 21]], nonUsImgPercent: 4,
    visas: 'J-1 and H-1B',
    step2Minimum: 230, step2Typical: 254, step2Wanted: 'before inviting', attempts: 'first attempt', gradYears: 10,
    usce: 'required', usceKind: 'hands-on only', usceMonths: 2, usLetters: 3, certification: 'preferred',
    researchTrack: 'yes', open: 'yes', service: 'ERAS',
    ...found('mentorship', 'sessions', 'diversity', 'retention', 'advancement'),
  } },
  { at: 9019, seen: '2026-06-28', facts: {
    positions: 10, residents: 30, imgByClass: [[2024, 0, 10], [2025, 0, 10], [2026, 0, 10]], visas: 'none',
    step2Minimum: 235, usce: 'required', usceMonths: 2, fellowships: 'Neonatology',
  } },
  { at: 9016, seen: '2026-09-28', facts: {
    positions: 16, residents: 48, imgByClass: [[2024, 8, 16], [2025, 8, 16], [2026, 8, 16]], nonUsImgPercent: 34,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 230, step2Typical: 230, attempts: 'one failure', gradYears: 7, gradBasis: 'at start',
    usce: 'not required', usLetters: 3, certification: 'preferred', open: 'yes', service: 'ERAS',
    deadline: '2026-12-15',
    ...found('mentorship', 'orientation', 'sessions', 'diversity', 'retention'), ...noneFound('academicHelp'),
    ...against('respect'),
  } },
  { at: 9033, seen: '2026-07-08', facts: {
    positions: 14,
    step2Minimum: 215,
    ...found('orientation'), ...noneFound('mentorship'),
  } },
  { at: 9015, seen: '2026-10-01', facts: {
    positions: 13, imgPercent: 24, visas: 'none',
    ...found('respect', 'advancement'),
  } },
]
