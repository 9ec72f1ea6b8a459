import type { PlainRow } from '../../shared/tracker/columns.ts'

interface Institution {
  readonly name: string
  readonly city: string
  readonly state: NonNullable<PlainRow['state']>
  readonly setting: NonNullable<PlainRow['setting']>
}

/** Invented hospitals in invented towns, by the number that their codes begin with; only the states are real. */
// oxfmt-ignore
export const institutions = {
  9001: { name: 'Amber Ridge Medical Center', city: 'Larkfield', state: 'NY', setting: 'community' },
  9002: { name: 'Bluestem Community Hospital', city: 'Port Ember', state: 'NJ', setting: 'community' },
  9003: { name: 'Cedar Hollow Health', city: 'Westmere', state: 'MI', setting: 'university-affiliated community' },
  9004: { name: 'Dune Harbor Hospital', city: 'Sandglass', state: 'FL', setting: 'community' },
  9005: { name: 'Elmgrove University Hospital', city: 'Elmgrove', state: 'PA', setting: 'university' },
  9006: { name: 'Fern Valley Medical Center', city: 'Fernley Cross', state: 'OH', setting: 'university-affiliated community' },
  9007: { name: 'Granite Ferry General Hospital', city: 'Stonewick', state: 'CT', setting: 'university-affiliated community' },
  9008: { name: 'Hollow Oak Hospital', city: 'Acornville', state: 'GA', setting: 'community' },
  9009: { name: 'Ironwood University Medical Center', city: 'Ironwood Falls', state: 'TX', setting: 'university' },
  9010: { name: 'Juniper Creek Hospital', city: 'Juniper Creek', state: 'AR', setting: 'community' },
  9011: { name: 'Kestrel Point Medical Center', city: 'Kestrel Point', state: 'IL', setting: 'university-affiliated community' },
  9012: { name: 'Lantern Hill Hospital', city: 'Lantern Hill', state: 'NY', setting: 'community' },
  9013: { name: 'Maple Court Health System', city: 'Maple Court', state: 'MD', setting: 'university-affiliated community' },
  9014: { name: 'Northlight University Hospital', city: 'Northlight', state: 'MN', setting: 'university' },
  9015: { name: 'Orchard Bend Medical Center', city: 'Orchard Bend', state: 'CA', setting: 'community' },
  9016: { name: 'Pine Lantern Hospital', city: 'Pinewater', state: 'AL', setting: 'community' },
  9017: { name: 'Quarry Lake Medical Center', city: 'Quarry Lake', state: 'IN', setting: 'university-affiliated community' },
  9018: { name: 'Rushlight Valley Hospital', city: 'Rushlight', state: 'WI', setting: 'community' },
  9019: { name: 'Silver Birch University Health', city: 'Birchmont', state: 'MA', setting: 'university' },
  9020: { name: 'Tamarack Bend Hospital', city: 'Tamarack Bend', state: 'ND', setting: 'community' },
  9021: { name: 'Umber Coast Medical Center', city: 'Umber Coast', state: 'SC', setting: 'university-affiliated community' },
  9022: { name: 'Violet Plains Hospital', city: 'Violet Plains', state: 'KS', setting: 'community' },
  9023: { name: 'Willow Gate Medical Center', city: 'Willow Gate', state: 'NJ', setting: 'community' },
  9024: { name: 'Yarrow Springs Hospital', city: 'Yarrow Springs', state: 'NM', setting: 'university-affiliated community' },
  9025: { name: 'Zephyr Bay University Hospital', city: 'Zephyr Bay', state: 'WA', setting: 'university' },
  9026: { name: 'Copper Lantern Hospital', city: 'Copperfield Mills', state: 'AZ', setting: 'community' },
  9027: { name: 'Drift Harbor Health', city: 'Drift Harbor', state: 'VA', setting: 'university-affiliated community' },
  9028: { name: 'Mossy Brook Medical Center', city: 'Mossy Brook', state: 'NC', setting: 'community' },
  9029: { name: 'Prairie Lamp Hospital', city: 'Lampton', state: 'OK', setting: 'community' },
  9030: { name: 'Saffron Field Medical Center', city: 'Saffron Field', state: 'LA', setting: 'university-affiliated community' },
  9031: { name: 'Thistle Park University Hospital', city: 'Thistle Park', state: 'MO', setting: 'university' },
  9032: { name: 'Wren Hollow Hospital', city: 'Wren Hollow', state: 'WV', setting: 'community' },
  9033: { name: 'Beacon Meadow Hospital', city: 'Beacon Meadow', state: 'NY', setting: 'community' },
  9034: { name: 'Harvest Lantern Medical Center', city: 'Harvestholm', state: 'NE', setting: 'community' },
  9035: { name: 'Fort Juniper Military Medical Center', city: 'Juniper Flats', state: 'TX', setting: 'military' },
} as const satisfies Record<number, Institution>

export type InstitutionNumber = keyof typeof institutions
