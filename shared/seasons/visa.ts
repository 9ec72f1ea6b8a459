import type { Printed, Source } from './source.ts'
import { printed, source } from './sources.ts'

/** A dated notice in our words: always shown with its day, its mark and the official page. */
export type Notice = Printed & { asOf: string; text: string; official: Source }

/** The first start it touched is that of July 2026; what follows 2027-09-21 is not known. */
export const noticeStands = (year: number): boolean => year === 2026 || year === 2027

/** What a row that rests on H-1B must be told that season; undefined when no notice stands. */
export const h1bNotice = (year: number): Notice | undefined =>
  noticeStands(year)
    ? {
        asOf: '2026-10-03',
        text:
          'New H-1B petitions for people outside the US owe $100,000 by Proclamation 10973 (from 2025-09-21), extended ' +
          'to 2027-09-21 by Proclamation 11069; cap-exempt hospitals are not spared by that alone. A court vacated the ' +
          'guidance on 2026-06-08, a stay was denied, and it was not being collected on 2026-10-03: unsettled. Ask the ' +
          'program and read the official page.',
        official: source('USCIS-H1B'),
        ...printed('RT-LAW', 'S', 'one law firm'),
      }
    : undefined

export const visaFigures = {
  j1HomeYears: {
    value: 2,
    ...printed('USCIS-CONRAD', 'V', 'at home after clinical training unless waived, INA 212(e)'),
  },
  j1TrainingYears: { value: 7, ...printed('RECALL', 'R', 'clinical training in all') },
  conradWaiversPerState: { value: 30, ...printed('USCIS-CONRAD', 'V', 'per fiscal year') },
  conradYears: { value: 3, ...printed('USCIS-CONRAD', 'V', 'full time on H-1B in a shortage area, then cap-exempt') },
  conradStartDays: { value: 90, ...printed('USCIS-CONRAD', 'V', 'to begin after the waiver') },
}
