import { found, noneFound, type SampleEntry } from './entry.ts'

/** Invented programs of surgery. */
// oxfmt-ignore
export const surgery: readonly SampleEntry[] = [
  { at: 9001, seen: '2026-06-14', tracks: 'CP', facts: {
    positions: 4, residents: 12, imgPercent: 11, visas: 'J-1 only',
    step2Minimum: 230, gradYears: 10, usce: 'preferred', usceKind: 'any', usceMonths: 1, usLetters: 2, open: 'yes',
    service: 'ERAS', deadline: '2026-12-01',
    ...found('mentorship', 'respect', 'retention'),
  } },
  { at: 9019, seen: '2026-09-05', tracks: 'CP', facts: {
    positions: 7, imgByClass: [[2024, 0, 7], [2025, 0, 7], [2026, 1, 7]], visas: 'J-1 and H-1B',
    step2Minimum: 240, step2Typical: 252, attempts: 'first attempt', usLetters: 3, certification: 'preferred',
    researchTrack: 'yes',
    ...found('retention'), ...noneFound('mentorship', 'diversity', 'advancement'),
  } },
  { at: 9014, seen: '2026-08-24', tracks: 'CP', facts: {
    positions: 5, residents: 15, imgByClass: [[2024, 0, 5], [2025, 0, 5], [2026, 0, 5]], visas: 'J-1 only',
    step2Minimum: 235, gradYears: 'none', usce: 'required', usceKind: 'hands-on only', usceMonths: 2, usLetters: 3,
    open: 'yes', service: 'ERAS',
  } },
  { at: 9027, seen: '2026-06-24', tracks: 'CP', facts: {
    positions: 3,
    step2Minimum: 215, imgAccepted: 'no',
  } },
]

/** Invented programs of emergency medicine, which apply through ResidencyCAS. */
// oxfmt-ignore
export const emergencyMedicine: readonly SampleEntry[] = [
  { at: 9002, seen: '2026-07-27', facts: {
    positions: 10, residents: 30, visas: 'J-1 only',
    step2Minimum: 220, gradYears: 5, usce: 'preferred', usceKind: 'any', usLetters: 2,
  } },
  { at: 9013, seen: '2026-09-12', facts: {
    positions: 8, residents: 24, imgPercent: 31, visas: 'none',
    step2Minimum: 215,
  } },
  { at: 9032, seen: '2026-06-04', facts: {
    positions: 11, imgPercent: 36,
    ...found('mentorship'),
  } },
]

/** One invented program of dermatology. */
// oxfmt-ignore
export const dermatology: readonly SampleEntry[] = [
  { at: 9014, seen: '2026-10-26', facts: {
    positions: 4,
    step2Minimum: 235, usce: 'required', usLetters: 3,
  } },
]
