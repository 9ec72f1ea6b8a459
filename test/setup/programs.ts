import type { Batch, Incoming } from '../../server/programs/batch.ts'

/** Fictional programs for tests: two campuses, a shared name, several tracks, codes of both kinds. */
const incoming = (row: number, program: Omit<Incoming, 'at' | 'facts'> & { facts?: Incoming['facts'] }): Incoming => ({
  facts: {},
  ...program,
  at: { file: 'fiction.csv', row },
})

export const fictionalPrograms: Incoming[] = [
  incoming(2, {
    name: 'Harbor Light Medical Center',
    specialty: 'Internal Medicine',
    city: 'Port Ember',
    state: 'NY',
    codes: [
      { kind: 'acgme', value: '1403599001' },
      { kind: 'nrmp', value: '9001140C0', trackName: 'Internal Medicine', trackType: 'categorical' },
    ],
    facts: {
      imgPercent: 45,
      visas: 'J-1 only',
      positions: 24,
      setting: 'community',
      site: 'https://example.org/harbor',
    },
  }),
  incoming(3, {
    name: 'Harbor Light Medical Center',
    specialty: 'Internal Medicine',
    city: 'Port Ember',
    state: 'NY',
    codes: [{ kind: 'nrmp', value: '9001140P0', trackName: 'Medicine-Preliminary', trackType: 'preliminary' }],
  }),
  incoming(4, {
    name: 'Harbor Light Medical Center',
    specialty: 'Family Medicine',
    city: 'Port Ember',
    state: 'NY',
    codes: [{ kind: 'nrmp', value: '9001120C0' }],
    facts: { imgPercent: 60, visas: 'J-1 and H-1B', positions: 8 },
  }),
  incoming(5, {
    name: 'Prairie Willow University Hospital',
    institution: 'Prairie Willow University',
    specialty: 'Internal Medicine',
    city: 'Larkfield',
    state: 'OH',
    codes: [{ kind: 'nrmp', value: '9002140C0' }],
    facts: { imgPercent: 12, visas: 'none', positions: 40, setting: 'university' },
  }),
  incoming(6, {
    name: 'Saint Alder Hospital',
    specialty: 'Pediatrics',
    state: 'TX',
    codes: [{ kind: 'nrmp', value: '9003320C0' }],
  }),
]

export const fictionalBatch = (programs = fictionalPrograms, source: Partial<Batch['source']> = {}): Batch => ({
  source: {
    name: 'A made-up listing',
    url: 'https://example.org/listing',
    trust: 'official-listing',
    licence: 'open',
    ...source,
  },
  files: [{ name: 'fiction.csv', bytes: 1, sha256: '0' }],
  season: 2026,
  day: '2026-08-01',
  report: [],
  programs,
})
