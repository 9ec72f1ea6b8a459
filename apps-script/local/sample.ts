import type { LocalCell, LocalDocument, LocalSheet } from './document.ts'

/** A few programs to begin with. Everything in it is invented. */
export const sampleDocument = (): LocalDocument => ({
  version: 1,
  id: 'sample-tracker',
  name: 'Residency tracker (sample)',
  locale: 'en_US',
  timeZone: 'America/New_York',
  sheets: [programs(), profile()],
  names: { PROFILE: 'Profile!A1:B6' },
  metadata: [],
  properties: {},
})

const head = (value: string, note?: string): LocalCell => ({
  value,
  bold: true,
  wrap: true,
  background: '#f1f3f4',
  ...(note ? { note } : {}),
})

const programs = (): LocalSheet => ({
  id: 1,
  name: 'Programs',
  rows: 200,
  columns: 20,
  frozenRows: 1,
  frozenColumns: 1,
  cells: [
    [
      head('Program', 'Invented programs, for trying things out.'),
      head('Specialty'),
      head('State'),
      head('ACGME code'),
      head('IMG share'),
      head('Visa types'),
      head('Deadline'),
      head('My tier'),
      {},
      { formula: '=IMGREPORT(A1:H;PROFILE)' },
    ],
    ...EXAMPLES.map(([name, state, code, share, visa, day, tier]): LocalCell[] => [
      { value: name },
      { value: 'Internal Medicine' },
      { value: state },
      { value: code, format: '@' },
      { value: share, format: '0%' },
      { value: visa },
      { value: day, format: 'yyyy-mm-dd' },
      tier === '' ? {} : { value: tier },
    ]),
  ],
  widths: { 1: 230, 2: 140, 3: 60, 4: 110, 5: 80, 6: 100, 7: 100, 8: 100, 9: 24 },
  validations: [
    { range: 'H2:H200', type: 'VALUE_IN_LIST', values: [['Reach', 'Target', 'Safety'], true], allowInvalid: false },
  ],
  conditionalFormats: [
    { ranges: ['H2:H200'], type: 'TEXT_EQUAL_TO', values: ['Reach'], background: '#fef7e0' },
    { ranges: ['H2:H200'], type: 'TEXT_EQUAL_TO', values: ['Target'], background: '#e8f0fe' },
    { ranges: ['H2:H200'], type: 'TEXT_EQUAL_TO', values: ['Safety'], background: '#e0f2f1' },
  ],
})

const EXAMPLES: [string, string, string, number, string, number, string][] = [
  ['Example Medical Center (sample)', 'NY', '1400000001', 0.45, 'J-1', 46_290, 'Target'],
  ['Sample County Hospital (sample)', 'MI', '1400000002', 0.62, 'J-1, H-1B', 46_295, 'Safety'],
  ['Invented University Hospital (sample)', 'TX', '1400000003', 0.08, 'None', 46_290, 'Reach'],
  ['Placeholder Community Clinic (sample)', 'OH', '1400000004', 0.33, 'J-1', 46_301, ''],
  ['Fictional Regional Hospital (sample)', 'FL', '1400000005', 0.51, 'J-1', 46_299, ''],
]

const profile = (): LocalSheet => ({
  id: 2,
  name: 'Profile',
  rows: 60,
  columns: 6,
  frozenRows: 1,
  cells: [
    [head('Field'), head('Value')],
    [{ value: 'Season' }, { value: 2027 }],
    [{ value: 'As of' }, { value: 46_268, format: 'yyyy-mm-dd' }],
    [{ value: 'Visa' }, { value: 'J-1' }],
    [{ value: 'Step 2 CK' }, { value: 245 }],
    [{ value: 'Year of graduation' }, { value: 2022 }],
  ],
  widths: { 1: 200, 2: 160 },
})
