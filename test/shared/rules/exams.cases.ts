import type { Cases } from './cases.ts'

export const examCases: Cases = {
  'exams/step1-passed': [
    [{}, { step1: 'passed' }, 'meets'],
    [{}, { step1: 'not yet' }, 'misses'],
    [{}, { step1: 'failed' }, 'misses'],
    [{}, {}, 'unknown'],
  ],
  'exams/seven-years': [
    [{}, { step1Date: '2021-05-01', step2Date: '2026-06-20', step1Failures: 0, step2Failures: 1 }, 'meets'],
    [{}, { step1Date: '2019-03-01', step2Date: '2026-03-01', step1Failures: 0, step2Failures: 0 }, 'meets'],
    [{}, { step1Date: '2019-03-01', step2Date: '2026-03-02', step1Failures: 0, step2Failures: 0 }, 'misses'],
    [{}, { step1Date: '2024-05-01', step2Date: '2014-05-01' }, 'misses'],
    [{}, { step1Failures: 4 }, 'misses'],
    [{}, { step1Date: '2024-05-01', step2Date: '2025-05-01', step1Failures: 3, step2Failures: 0 }, 'meets'],
    [{}, { step1Date: '2024-05-01', step2Date: '2025-05-01' }, 'unknown'],
    [{}, { step1Date: '2024-05-01', step1Failures: 0, step2Failures: 0 }, 'unknown'],
    [{}, { certified: 'yes' }, 'meets'],
  ],
  'exams/attempts': [
    [{ attempts: 'first attempt' }, { step1Failures: 0, step2Failures: 0, step3: 'not yet' }, 'meets'],
    [{}, { step1Failures: 0, step2Failures: 0, step3: 'not yet' }, 'meets'],
    [{}, { step1Failures: 1, step2Failures: 0, step3: 'not yet' }, 'unknown: decides'],
    [{}, {}, 'unknown: decides'],
    [{ attempts: 'any' }, { step1Failures: 4 }, 'meets'],
    [{ attempts: 'first attempt', attemptsExam: 'all exams' }, { step1Failures: 1 }, 'misses'],
    [{ attempts: 'first attempt', attemptsExam: 'all exams' }, { step1Failures: 0 }, 'unknown: decides'],
    // counted over Step 1, 2 CK and 3 together
    [
      { attempts: 'one failure', attemptsExam: 'all exams' },
      { step1Failures: 1, step2Failures: 0, step3Failures: 1 },
      'misses',
    ],
    [
      { attempts: 'one failure', attemptsExam: 'all exams' },
      { step1Failures: 1, step2Failures: 0, step3Failures: 0 },
      'meets',
    ],
    [{ attempts: 'first attempt', attemptsExam: 'Step 2 CK' }, { step1Failures: 2, step2Failures: 0 }, 'meets'],
    [{ attempts: 'first attempt', attemptsExam: 'Step 1' }, { step1Failures: 2, step2Failures: 0 }, 'misses'],
    // which exams it means is not said
    [{ attempts: 'first attempt' }, { step1Failures: 1, step2Failures: 0, step3: 'not yet' }, 'unknown: decides'],
    [{ attempts: 'first attempt' }, { step1Failures: 1, step2Failures: 1, step3: 'not yet' }, 'misses'],
    // "Yes, generally"
    [{ attempts: 'first attempt preferred', attemptsExam: 'all exams' }, { step1Failures: 1 }, 'misses a preference'],
    [{ attempts: 'first attempt preferred' }, {}, 'unknown preference'],
    [{ attempts: 'one failure preferred', attemptsExam: 'Step 1' }, { step1Failures: 2 }, 'misses a preference'],
  ],
  'exams/step2-minimum': [
    [{ step2Minimum: 230 }, { step2: 230, step2Date: '2026-05-01' }, 'meets'],
    [{ step2Minimum: 230 }, { step2: 229, step2Date: '2026-05-01' }, 'misses'],
    [{ step2Minimum: { at: 230, strict: false } }, { step2: 229, step2Date: '2026-05-01' }, 'misses a preference'],
    [{ step2Minimum: { at: 230, strict: false } }, {}, 'unknown: decides'],
    // strictness not said, and missed: a question, not a miss
    [{ step2Minimum: { at: 230 } }, { step2: 229, step2Date: '2026-05-01' }, 'unknown: decides'],
    [{ step2Minimum: { at: 230 } }, { step2: 231, step2Date: '2026-05-01' }, 'meets'],
    [{ step2Minimum: 'none' }, {}, 'meets'],
    [{ step2Minimum: 230 }, {}, 'unknown: decides'],
    // a minimum at or below the pass mark of the test date reads "must pass": 218 since July 2025, 209 in 2021
    [{ step2Minimum: 210 }, { step2: 217, step2Date: '2025-08-01' }, 'misses'],
    [{ step2Minimum: 209 }, { step2: 210, step2Date: '2021-05-01' }, 'meets'],
    [{ step2Minimum: 209 }, { step2: 210 }, 'unknown: decides'],
    [{ step2Minimum: 209 }, { step2: 218 }, 'meets'],
    // meets the strictest usual minimum, 230
    [{}, { step2: 230 }, 'unknown'],
    [{}, { step2: 229 }, 'unknown: decides'],
    [{}, {}, 'unknown: decides'],
  ],
  'exams/step2-in-time': [
    [{ step2Wanted: 'before inviting' }, { step2: 240 }, 'meets'],
    [{}, { step2: 240 }, 'meets'],
    [{ step2Wanted: 'not required' }, {}, 'not applicable'],
    // programs view on 23 September 2026: certain after eight weeks, likely after four
    [{ step2Wanted: 'before inviting', service: 'ERAS' }, { step2Date: '2026-07-29' }, 'meets'],
    [{ step2Wanted: 'before inviting', service: 'ERAS' }, { step2Date: '2026-07-30' }, 'meets, with a warning'],
    [{ step2Wanted: 'before inviting', service: 'ERAS' }, { step2Date: '2026-08-26' }, 'meets, with a warning'],
    [{ step2Wanted: 'before inviting', service: 'ERAS' }, { step2Date: '2026-08-28' }, 'misses'],
    [{ step2Wanted: 'before inviting', specialty: 'Internal Medicine' }, { step2Date: '2026-08-28' }, 'misses'],
    [
      { step2Wanted: 'before inviting', specialty: 'Internal Medicine' },
      { step2Date: '2026-08-01' },
      'meets, with a warning',
    ],
    // the day that ResidencyCAS releases applications of 2027 is not known
    [
      { step2Wanted: 'before inviting', specialty: 'Emergency Medicine' },
      { step2Date: '2026-08-28' },
      'unknown: decides',
    ],
    [{ step2Wanted: 'before inviting', service: 'ResidencyCAS' }, { step2Date: '2026-08-28' }, 'unknown: decides'],
    [{ step2Wanted: 'before ranking' }, { step2Date: '2026-08-28' }, 'meets'],
    [{ step2Wanted: 'before ranking' }, { step2Date: '2027-02-20' }, 'misses'],
    [{}, { step2Date: '2026-06-01' }, 'unknown: decides'],
    [{ step2Wanted: 'before inviting' }, {}, 'unknown: decides'],
  ],
  'certification/at-application': [
    [{ certification: 'required' }, { certified: 'yes' }, 'meets'],
    [{}, { certified: 'yes' }, 'meets'],
    [{ certification: 'not required' }, { certified: 'no' }, 'not applicable'],
    [{ certification: 'required', service: 'ERAS' }, { certified: 'no', certifiedBy: '2027-01-15' }, 'misses'],
    [{ certification: 'required', service: 'ERAS' }, { certifiedBy: '2026-09-01' }, 'meets'],
    [{ certification: 'required', service: 'ERAS' }, {}, 'unknown: decides'],
    [{ certification: 'asked', service: 'ERAS' }, { certifiedBy: '2027-01-15' }, 'unknown: decides'],
    [{ certification: 'preferred', service: 'ERAS' }, { certifiedBy: '2027-01-15' }, 'misses a preference'],
    [{ certification: 'preferred', service: 'ERAS' }, {}, 'unknown preference'],
    [{}, { certified: 'no' }, 'unknown: decides'],
  ],
}
