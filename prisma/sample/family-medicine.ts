import { against, found, noneFound, type SampleEntry } from './entry.ts'

/** Invented programs of family medicine; classes are small. */
// oxfmt-ignore
export const familyMedicine: readonly SampleEntry[] = [
  { at: 9007, seen: '2026-09-15', facts: {
    positions: 9, residents: 27, imgByClass: [[2024, 5, 9], [2025, 5, 9], [2026, 5, 9]], nonUsImgPercent: 37,
    visas: 'J-1 only', visaRecord: 'every year',
    step2Minimum: 220, step2Typical: 222, attempts: 'first attempt preferred', gradYears: 10, gradBasis: 'at start',
    usce: 'required', usceKind: 'any', usceMonths: 1, usLetters: 3, certification: 'not required', open: 'yes',
    service: 'ERAS', deadline: '2026-12-01',
    ...found('academicHelp', 'retention', 'advancement'), ...noneFound('orientation', 'sessions', 'diversity'),
    ...against('respect'),
  } },
  { at: 9004, seen: '2026-06-12', facts: {
    positions: 4, residents: 12, imgByYear: [[2024, 58], [2025, 49], [2026, 38]], imgPercent: 38, imgAsOf: 2026,
    visas: 'J-1 only',
    step2Minimum: 225, gradYears: 10, usce: 'preferred', usceKind: 'any', usceMonths: 2, usLetters: 2, open: 'yes',
    service: 'ERAS',
    ...found('mentorship', 'sessions', 'diversity'), ...noneFound('orientation', 'advancement'),
    ...against('respect'),
  } },
  { at: 9016, seen: '2026-06-28', facts: {
    positions: 6, nonUsImgPercent: 13, visas: 'J-1 only',
    gradYears: 10, gradBasis: 'at application', usLetters: 2, certification: 'preferred',
    ...found('academicHelp', 'respect', 'retention', 'advancement'),
  } },
  { at: 9011, seen: '2026-06-23', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 4, 6], [2025, 4, 6], [2026, 4, 6]], nonUsImgPercent: 50,
    visas: 'J-1 only', visaRecord: 'every year',
    step2Minimum: 220, usce: 'required', usceKind: 'any', usceMonths: 3, usLetters: 1, certification: 'preferred',
    ...found('sessions', 'diversity', 'retention'), ...noneFound('orientation'),
  } },
  { at: 9033, seen: '2026-09-06', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 4, 6], [2025, 4, 6], [2026, 4, 6]], nonUsImgPercent: 47,
    visas: 'J-1 only', visaRecord: 'every year',
    step2Minimum: 220, step2Typical: 231, attempts: 'any', gradYears: 10, gradBasis: 'at start', usce: 'not required',
    usLetters: 1, certification: 'preferred', open: 'yes', service: 'ERAS',
    ...found('academicHelp', 'retention', 'advancement'), ...noneFound('orientation'), ...against('respect'),
  } },
  { at: 9029, seen: '2026-08-18', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 4, 6], [2025, 4, 6], [2026, 4, 6]], nonUsImgPercent: 48,
    visas: 'J-1 and H-1B', visaRecord: 'every year',
    step2Minimum: 215, step2Typical: 224, attempts: 'one failure', gradYears: 7, gradBasis: 'at start',
    usce: 'preferred', usceKind: 'any', usceMonths: 3, usLetters: 3, certification: 'not required', open: 'yes',
    service: 'ERAS',
    ...found('mentorship', 'academicHelp', 'sessions', 'diversity', 'respect', 'retention', 'advancement'),
    ...noneFound('orientation'),
  }, also: [{ seen: '2026-08-18', facts: { visas: 'none' } }] },
  { at: 9002, seen: '2026-07-06', facts: {
    positions: 6, residents: 18, imgByClass: [[2024, 3, 6], [2025, 4, 6], [2026, 3, 6]], visas: 'J-1 only',
    gradYears: 10, usce: 'preferred', usceMonths: 1, deadline: '2026-10-29',
    ...found('sessions'),
  } },
  { at: 9006, seen: '2026-07-05', facts: {
    positions: 9, residents: 27, imgByClass: [[2024, 3, 9], [2025, 3, 9], [2026, 3, 9]], visas: 'J-1 only',
    step2Minimum: 220, gradYears: 3, usLetters: 2, open: 'yes', service: 'ERAS', deadline: '2026-12-01',
    fellowships: 'Geriatrics', gradBasis: 'at application',
    ...found('mentorship', 'sessions'), ...noneFound('academicHelp', 'diversity', 'respect', 'advancement'),
  } },
  { at: 9003, seen: '2026-09-22', facts: {
    positions: 4,
  } },
  { at: 9015, seen: '2026-06-05', facts: {
    positions: 8, residents: 24, imgByClass: [[2024, 4, 8], [2025, 4, 8], [2026, 4, 8]], visas: 'J-1 only',
    visaRecord: 'every year',
    step2Minimum: 215, step2Typical: 227, attempts: 'first attempt preferred', usce: 'required', usceKind: 'any',
    usLetters: 1, fellowships: 'Geriatrics',
    ...found('retention'), ...noneFound('mentorship', 'orientation', 'diversity'),
  } },
  { at: 9026, seen: '2026-06-26', facts: {
    positions: 5, imgByClass: [[2024, 1, 5], [2025, 1, 5], [2026, 2, 5]], nonUsImgPercent: 17, visas: 'J-1 only',
    visaRecord: 'every year',
    attempts: 'one failure', gradYears: 7, imgTrack: 'yes',
    ...found('mentorship', 'respect'), ...against('retention'),
  } },
  { at: 9010, seen: '2026-06-16', facts: {
    positions: 9, residents: 27, imgPercent: 34, visas: 'none',
    step2Minimum: 220, open: 'yes', service: 'ERAS',
  } },
  { at: 9024, seen: '2026-09-04', facts: {
    positions: 6, residents: 18, imgPercent: 22, visas: 'J-1 only',
    step2Minimum: 220, gradYears: 10, usce: 'preferred', usceKind: 'any', usceMonths: 1, usLetters: 2, open: 'yes',
    service: 'ERAS', fellowships: 'Geriatrics',
    ...found('academicHelp', 'orientation', 'retention', 'advancement'),
  } },
  { at: 9023, seen: '2026-10-22', facts: {
    positions: 5, imgPercent: 56,
    ...found('academicHelp'), ...noneFound('respect'),
  } },
  { at: 9017, seen: '2026-07-14', facts: {
    positions: 7, visas: 'J-1 only',
    step2Minimum: { at: 245, strict: false },
    ...found('respect', 'advancement'), ...noneFound('mentorship'),
  } },
  { at: 9022, seen: '2026-09-27', facts: {
    positions: 4, residents: 12, imgByClass: [[2024, 1, 4], [2025, 1, 4], [2026, 1, 4]], nonUsImgPercent: 14,
    visas: 'J-1 only', visaRecord: 'some years',
    step2Minimum: 230, attempts: 'first attempt preferred', gradYears: 10, gradBasis: 'at application',
    usce: 'asked', usceKind: 'hands-on only', usceMonths: 3, usLetters: 2, certification: 'preferred', open: 'yes',
    service: 'ERAS', deadline: '2026-12-01',
    ...found('mentorship', 'diversity', 'respect', 'retention'), ...noneFound('sessions'),
  } },
  { at: 9032, seen: '2026-07-17', facts: {
    positions: 4, residents: 12, imgByClass: [[2024, 2, 4], [2025, 2, 4], [2026, 2, 4]], nonUsImgPercent: 36,
    visas: 'J-1 only', visaRecord: 'every year',
    step2Minimum: 225, step2Typical: 231, attempts: 'first attempt preferred', gradYears: 7, gradBasis: 'at start',
    usce: 'required', usceKind: 'any', usceMonths: 3, usLetters: 2, certification: 'not required', open: 'yes',
    service: 'ERAS', deadline: '2026-12-15', fellowships: 'Geriatrics',
    ...found('mentorship', 'academicHelp', 'orientation', 'diversity', 'respect', 'retention'),
    ...noneFound('sessions'),
  } },
  { at: 9028, seen: '2026-10-16', facts: {
    positions: 5, imgPercent: 36,
    step2Minimum: 215, open: 'yes', service: 'ERAS', deadline: '2026-12-15',
    ...found('orientation'),
  } },
]
