import { against, found, noneFound, type SampleEntry } from './entry.ts'

/** Invented programs of psychiatry. */
// oxfmt-ignore
export const psychiatry: readonly SampleEntry[] = [
  { at: 9010, seen: '2026-06-04', facts: {
    positions: 7, residents: 21, imgByClass: [[2024, 4, 7], [2025, 4, 7], [2026, 4, 7]], visas: 'J-1 and H-1B',
    visaRecord: 'every year',
    attempts: 'first attempt preferred', gradYears: 7, gradBasis: 'at start', usLetters: 2,
    ...found('mentorship', 'academicHelp', 'sessions'), ...noneFound('orientation'),
  } },
  { at: 9015, seen: '2026-10-25', facts: {
    positions: 6, imgByClass: [[2024, 1, 6], [2025, 2, 6], [2026, 1, 6]], nonUsImgPercent: 16, visas: 'J-1 only',
    step2Minimum: { at: 235, strict: false }, gradYears: 7, gradBasis: 'at application', usce: 'required',
    usceMonths: 1, usLetters: 2,
    ...noneFound('academicHelp'),
  }, also: [{ seen: '2026-10-25', facts: { visas: 'citizens and permanent residents only' } }] },
  { at: 9005, seen: '2026-09-07', facts: {
    positions: 8, residents: 24, imgByClass: [[2024, 1, 8], [2025, 1, 8], [2026, 1, 8]], nonUsImgPercent: 7,
    visas: 'J-1 and H-1B',
    step2Minimum: 240, step2Typical: 253, step2Wanted: 'before inviting', attempts: 'first attempt',
    gradYears: 'none', usce: 'required', usceKind: 'hands-on only', usceMonths: 2, usLetters: 3,
    certification: 'preferred', researchTrack: 'yes', open: 'yes', service: 'ERAS',
    ...found('mentorship', 'academicHelp', 'orientation', 'advancement'),
  } },
  { at: 9021, seen: '2026-10-14', facts: {
    positions: 4, residents: 12, visas: 'J-1 only',
    step2Minimum: 220, usLetters: 2,
    ...found('mentorship'),
  } },
  { at: 9022, seen: '2026-09-04', facts: {
    positions: 4, imgPercent: 40,
    step2Minimum: 215, fellowships: 'Addiction psychiatry',
    ...noneFound('advancement'),
  } },
  { at: 9002, seen: '2026-10-03', facts: {
    positions: 7, residents: 21, imgByClass: [[2024, 2, 7], [2025, 1, 7], [2026, 2, 7]], nonUsImgPercent: 15,
    visas: 'J-1 only', visaRecord: 'every year',
    step2Minimum: { at: 235, strict: false }, attempts: 'one failure', gradYears: { at: 5, strict: false },
    gradBasis: 'at application', usce: 'preferred', usceKind: 'any', usceMonths: 2, usLetters: 2,
    certification: 'preferred', open: 'yes', service: 'ERAS',
    ...found('academicHelp', 'sessions', 'respect', 'advancement'), ...noneFound('orientation'),
  } },
  { at: 9017, seen: '2026-10-18', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 3, 6], [2025, 3, 6], [2026, 3, 6]], visas: 'J-1 only',
    step2Minimum: 220, gradYears: 10, usLetters: 2, open: 'yes', service: 'ERAS', deadline: '2026-12-15',
    usce: 'required', usceKind: 'hands-on only', usceMonths: 4,
    ...found('sessions', 'respect', 'advancement'), ...noneFound('diversity'),
  } },
  { at: 9018, seen: '2026-10-05', facts: {
    positions: 8, residents: 24, imgByClass: [[2024, 5, 8], [2025, 5, 8], [2026, 5, 8]], visas: 'J-1 and H-1B',
    visaRecord: 'every year',
    step2Minimum: 230, step2Typical: 234, gradYears: 10, gradBasis: 'at start', usLetters: 1,
    ...found('orientation'), ...noneFound('mentorship'),
  } },
  { at: 9032, seen: '2026-07-17', facts: {
    positions: 4, residents: 12, imgPercent: 25, visas: 'none',
    step2Minimum: 215,
    ...found('sessions'), ...against('retention'),
  } },
  { at: 9013, seen: '2026-10-12', facts: {
    positions: 4,
    fellowships: 'Addiction psychiatry',
  } },
  { at: 9014, seen: '2026-08-12', facts: {
    positions: 10, residents: 30, imgByClass: [[2024, 2, 10], [2025, 2, 10], [2026, 2, 10]], nonUsImgPercent: 11,
    visas: 'J-1 and H-1B',
    step2Minimum: 240, step2Typical: 252, step2Wanted: 'before inviting', attempts: 'first attempt',
    gradYears: { at: 3, strict: false }, usce: 'required', usceKind: 'hands-on only', usceMonths: 2, usLetters: 3,
    certification: 'preferred', researchTrack: 'yes', open: 'yes', service: 'ERAS', deadline: '2026-12-15',
    fellowships: 'Addiction psychiatry',
    ...found('mentorship', 'respect', 'retention'), ...noneFound('orientation', 'sessions'),
  } },
  { at: 9024, seen: '2026-08-20', facts: {
    positions: 8, nonUsImgPercent: 14, visas: 'J-1 only',
    certification: 'required',
    ...found('advancement'), ...noneFound('academicHelp', 'diversity'),
  } },
]
