import type { Mark, Printed } from '../seasons/source.ts'

const read = '2026-11-22'
const told = (tag: string, title: string, publisher: string, mark: Mark, note?: string): Printed => ({
  source: { tag, title, publisher, read },
  mark,
  ...(note === undefined ? {} : { note }),
})

/** Who prints the figures that the cards add to those of the seasons. */
export const pages = {
  survey: told('NRMP-PDS-2018', 'Program Director Survey 2018, by a blog that quotes it', 'NRMP', 'S'),
  numbers: told('NRMP-BTN-2025', 'Match by the Numbers 2025', 'NRMP', 'V'),
  impact: told('NRMP-IMPACT-2025', 'Impact of the length of rank order lists, 2006–2025', 'NRMP', 'V'),
  intealth: told('INTEALTH', 'IMG performance in the Match', 'Intealth', 'V'),
  press: told('CO-IMG-2018', 'Charting Outcomes 2018, its press text', 'NRMP', 'V'),
  secondary: told('NRMP-2026-SECONDARY', 'Match 2026, as third parties quote NRMP', 'NRMP', 'S'),
} satisfies Record<string, Printed>
