import type { Cases } from './cases.ts'

export const programCases: Cases = {
  'img/accepted': [
    [{ imgAccepted: 'yes' }, {}, 'meets'],
    [{ imgAccepted: 'no' }, {}, 'misses'],
    [{ imgPercent: 12 }, {}, 'meets'],
    [{ imgByClass: [[2026, 1, 12]] }, {}, 'meets'],
    [{ imgPercent: 0 }, {}, 'unknown'],
    [{}, {}, 'unknown'],
  ],
  'program/open': [
    [{ open: 'yes' }, {}, 'meets'],
    [{ deadline: '2026-12-31' }, {}, 'meets'],
    [{ open: 'no' }, {}, 'misses'],
    [{ open: 'yes', deadline: '2026-11-22' }, {}, 'misses'],
    [{ deadline: '2026-11-23' }, {}, 'meets'],
    // an application that is in cannot come too late
    [{ deadline: '2026-10-01', applied: '2026-09-05' }, {}, 'meets'],
    [{ deadline: '2026-10-01', status: 'invited' }, {}, 'meets'],
    [{ deadline: '2026-10-01', status: 'considering' }, {}, 'misses'],
    [{}, {}, 'unknown'],
  ],
  'track/entry': [
    [{ track: 'categorical' }, {}, 'meets'],
    [{ track: 'primary care' }, {}, 'meets'],
    [{ track: 'preliminary' }, {}, 'meets, with a warning'],
    [{ track: 'transitional' }, {}, 'meets, with a warning'],
    [{ track: 'advanced' }, {}, 'meets, with a warning'],
    [{ track: 'physician' }, {}, 'misses'],
    [{}, {}, 'unknown'],
  ],
}
