import { offScript } from '../tracker/about.ts'
import type { Printed } from './source.ts'
import { printed } from './sources.ts'

/** The four census regions; Puerto Rico and the islands belong to none. */
export type Region = 'Northeast' | 'Midwest' | 'South' | 'West' | 'Territories'

/** `acgme` is the state number inside an ACGME code, where one has been seen. */
export type Place = { abbreviation: string; name: string; region: Region; acgme: string | undefined }

export const regionsPrinted: Printed = printed('CENSUS', 'R')
export const acgmePrinted: Printed = printed('RE-2020', 'D', 'DC also numbers some programs in Maryland')

const table: Record<Region, string> = {
  Northeast: `CT08Connecticut ME22Maine MA24Massachusetts NH32New Hampshire NJ33New Jersey NY35New York PA41Pennsylvania
RI43Rhode Island VT50Vermont`,
  Midwest: `IL16Illinois IN17Indiana IA18Iowa KS19Kansas MI25Michigan MN26Minnesota MO28Missouri NE30Nebraska
ND37North Dakota OH38Ohio SD46South Dakota WI56Wisconsin`,
  South: `AL01Alabama AR04Arkansas DE09Delaware DC10District of Columbia FL11Florida GA12Georgia KY20Kentucky
LA21Louisiana MD23Maryland MS27Mississippi NC36North Carolina OK39Oklahoma SC45South Carolina TN47Tennessee
TX48Texas VA51Virginia WV55West Virginia`,
  West: `AK02Alaska AZ03Arizona CA05California CO07Colorado HI14Hawaii ID15Idaho MT29Montana NV31Nevada NM34New Mexico
OR40Oregon UT49Utah WA54Washington WY57Wyoming`,
  Territories: `PR42Puerto Rico AS  American Samoa GU  Guam MP  Northern Mariana Islands VI  Virgin Islands`,
}

export const places: readonly Place[] = (Object.keys(table) as Region[]).flatMap((region) =>
  table[region].split(/\s(?=[A-Z]{2}(?:\d|  ))/).map((entry) => ({
    abbreviation: entry.slice(0, 2),
    name: entry.slice(4),
    region: offScript(region),
    acgme: offScript(entry.slice(2, 4).trim() || undefined),
  })),
)

/** A state by abbreviation, name, or the end of an address (`Brooklyn, NY 11201`); undefined when it is none. */
export const placeOf = (text: string): Place | undefined => {
  if (!byName) {
    byName = new Map()
    for (const place of places)
      for (const name of [place.abbreviation, plain(place.abbreviation), plain(place.name)]) byName.set(name, place)
  }
  return byName.get(text) || byName.get(plain(text)) || byName.get(plain(text.slice(text.lastIndexOf(',') + 1)))
}

/** Its abbreviation: `stateOf('new york')` //=> 'NY' */
export const stateOf = (text: string): string | undefined => {
  const place = placeOf(text)
  return place && place.abbreviation
}

export const regionOf = (state: string): Region | undefined => placeOf(state)?.region

/** The state of an ACGME state number such as `35`. */
export const stateOfAcgme = (number: string): string | undefined =>
  places.find(({ acgme }) => acgme === number)?.abbreviation

let byName: Map<string, Place> | undefined

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^washingtondc$/, 'dc')
    .replace(/^usvirginislands$/, 'vi')
