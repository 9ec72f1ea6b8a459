import type { Cases } from './cases.ts'

export const experienceCases: Cases = {
  // residency starts on 1 July 2027; applications are submitted from 2 September 2026
  'graduation/max-years': [
    [{ gradYears: 'none' }, { graduated: 1999 }, 'meets'],
    [{ gradYears: 5, gradBasis: 'at start' }, { graduated: '2022-07-01' }, 'meets'],
    [{ gradYears: 5, gradBasis: 'at start' }, { graduated: '2022-06-30' }, 'misses'],
    [{ gradYears: 5, gradBasis: 'at application' }, { graduated: '2022-06-30' }, 'meets'],
    // how it counts is not said, and would decide
    [{ gradYears: 5 }, { graduated: '2022-06-30' }, 'unknown: decides'],
    [{ gradYears: 5 }, { graduated: '2023-06-30' }, 'meets'],
    [{ gradYears: 5 }, { graduated: '2020-06-30' }, 'misses'],
    [{ gradYears: 3, gradBasis: 'at start' }, { graduated: '2023-07-01', season: 2026 }, 'meets'],
    [{ gradYears: 5, gradBasis: 'at start' }, { graduated: '2019-07-01', season: 2024 }, 'meets'],
    // a year alone is a range of twelve months
    [{ gradYears: 5, gradBasis: 'at start' }, { graduated: 2022 }, 'unknown: decides'],
    [{ gradYears: 5, gradBasis: 'at start' }, { graduated: 2023 }, 'meets'],
    [{ gradYears: 5, gradBasis: 'at start' }, { graduated: 2021 }, 'misses'],
    [{ gradYears: { at: 5, strict: false } }, { graduated: 2015 }, 'misses a preference'],
    [{ gradYears: { at: 5, strict: false } }, {}, 'unknown preference'],
    [{ gradYears: { at: 5 } }, { graduated: 2015 }, 'unknown: decides'],
    // "or in practice within two years"
    [{ gradYears: 5, practiceYears: 2 }, { graduated: 2015, lastClinical: '2026-10-01' }, 'meets'],
    [{ gradYears: 5, practiceYears: 2 }, { graduated: 2015, lastClinical: '2024-10-01' }, 'misses'],
    [{ gradYears: 5, practiceYears: 2 }, { graduated: 2015 }, 'misses'],
    [{ gradYears: 5 }, { graduated: 2015, lastClinical: '2026-10-01' }, 'unknown: decides'],
    // within three years: the strictest usual limit
    [{}, { graduated: '2024-07-01' }, 'unknown'],
    [{}, { graduated: '2024-06-30' }, 'unknown: decides'],
    [{}, { graduated: '2026-07-01' }, 'meets'],
    [{}, {}, 'unknown: decides'],
  ],
  'experience/usce': [
    [{ usce: 'not required' }, {}, 'meets'],
    [{ usce: 'required', usceKind: 'hands-on only', usceMonths: 2 }, { handsOnMonths: 2 }, 'meets'],
    [{ usce: 'required', usceKind: 'hands-on only', usceMonths: 2 }, { handsOnMonths: 1, observerMonths: 6 }, 'misses'],
    [{ usce: 'required', usceKind: 'any', usceMonths: 2 }, { handsOnMonths: 0, observerMonths: 2 }, 'meets'],
    [
      { usce: 'required', usceKind: 'any', usceMonths: 2 },
      { handsOnMonths: 0, observerMonths: 0, researchMonths: 2 },
      'meets',
    ],
    [
      { usce: 'required', usceKind: 'any', usceMonths: 2 },
      { handsOnMonths: 1, observerMonths: 0, researchMonths: 0 },
      'misses',
    ],
    // which kind is not said, and observerships alone are there
    [{ usce: 'required', usceMonths: 2 }, { handsOnMonths: 0, observerMonths: 3 }, 'unknown: decides'],
    [{ usce: 'required' }, { handsOnMonths: 0, observerMonths: 0, researchMonths: 0 }, 'misses'],
    [{ usce: 'required' }, { handsOnMonths: 1 }, 'unknown: decides'],
    [{ usce: 'required' }, { handsOnMonths: 3 }, 'unknown'],
    [{ usce: 'preferred', usceKind: 'hands-on only' }, { handsOnMonths: 0 }, 'misses a preference'],
    [{ usce: 'preferred' }, {}, 'unknown preference'],
    [{ usce: 'asked', usceKind: 'hands-on only' }, { handsOnMonths: 0 }, 'unknown: decides'],
    [{}, { handsOnMonths: 3 }, 'unknown'],
    [{}, { handsOnMonths: 2 }, 'unknown: decides'],
    [{}, {}, 'unknown: decides'],
  ],
  'experience/us-letters': [
    [{ usLetters: 'none' }, {}, 'meets'],
    [{ usLetters: 3 }, { usLetters: 2, otherLetters: 1 }, 'meets'],
    [{ usLetters: 3 }, { usLetters: 2, otherLetters: 0 }, 'misses'],
    [{ usLetters: 3 }, { usLetters: 2 }, 'unknown: decides'],
    [{ usLetters: { at: 3, strict: false } }, { usLetters: 1, otherLetters: 0 }, 'misses a preference'],
    [{ usLetters: { at: 3, strict: false } }, {}, 'unknown preference'],
    [{ usLetters: { at: 3 } }, { usLetters: 1, otherLetters: 0 }, 'unknown: decides'],
    [{}, { usLetters: 3 }, 'unknown'],
    [{}, { usLetters: 2 }, 'unknown: decides'],
    [{}, { usLetters: 4 }, 'meets'],
  ],
}
