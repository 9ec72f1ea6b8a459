import { about } from '../tracker/about.ts'

/** One judgement: a number, what it is, and why it is this number. The README prints them all. */
export interface Setting<T = number> {
  readonly value: T
  readonly about: string
  readonly because: string
}
const set = <T>(value: T, about: string, because: string): Setting<T> => ({ value, about, because })

/** Every judgement of the rule set that ships. */
// oxfmt-ignore
export const settings = {
  band: set(30, about`IMG-friendly from this share of IMG residents, in percent`, about`the guide names it: 30–60 %; the lower end counts`),
  majority: set(60, about`IMG majority above this share`, about`the guide names it as the upper end of the usual band`),
  highForSpecialty: set(1.5, about`high for its specialty from this multiple of the mean`, about`judgement; one line does not fit all specialties`),
  stableUnder: set(5, about`stable: no year further under the band, in points`, about`judgement, no published figure`),
  stableRange: set(15, about`stable: largest difference between years, in points`, about`judgement, no published figure`),
  falling: set(10, about`falling: three shares each lower, by this in all, in points`, about`judgement, no published figure`),
  smallClass: set(4, about`consistent: one IMG is enough in a class of this size or less`, about`judgement, no published figure`),
  enoughResidents: set(10, about`friendly only from this many residents counted`, about`1 of 3 is not a share`),
  someImgs: set(6, about`open with clear visas from this many IMGs among the residents`, about`judgement, no published figure`),
  reachShare: set(10, about`reach below this share`, about`judgement, no published figure`),
  reachBelow: set(10, about`reach when Step 2 CK is this far below typical`, about`the spread of matched scores is about 13 points`),
  safetyYears: set(5, about`safety: graduated within this many years`, about`the guide names it as the question coordinators are asked`),
  safetyYearsStated: set(8, about`safety: within this many where a stated limit leaves two to spare`, about`judgement, no published figure`),
  safetyAbove: set(10, about`safety: Step 2 CK this far above a stated minimum`, about`judgement, no published figure`),
  zeroCap: set(30, about`no IMG in three classes: fit at most this`, about`judgement, no published figure`),
  wideInterval: set(30, about`an interval wider than this is shown without a middle`, about`no number is more precise than it is`),
  networking: set({ none: 0, 'in touch': 2, advocate: 5 }, about`points for a contact at the program`, about`networking adds to credentials and never replaces them`),
  typicalLow: set(-15, about`typical Step 2 CK: lowest against the matched mean`, about`about one standard deviation of matched scores`),
  typicalHigh: set(10, about`typical Step 2 CK: highest against the matched mean`, about`judgement, no published figure`),
  typicalCommunity: set(-5, about`typical Step 2 CK of a community program against the mean`, about`judgement, no published figure`),
  usImgShift: set(-8, about`matched mean of US IMGs against non-US IMGs`, about`judgement, prior only`),
  logisticScale: set(10, about`Step 2 CK: points that move the factor by one logit`, about`judgement, no published figure`),
  familyMedicine: set(0.8, about`Step 2 CK in Family Medicine: the same for every score`, about`the matched mean is not above the unmatched one (231 and 232)`),
  strictestMinimum: set(230, about`strictest usual Step 2 CK minimum`, about`the 90th percentile of stated minimums in 2020`),
  strictestYears: set(3, about`strictest usual graduation limit, in years`, about`judgement, no published figure`),
  strictestMonths: set(3, about`strictest usual US clinical experience, in hands-on months`, about`judgement, no published figure`),
  strictestLetters: set(3, about`strictest usual number of US letters`, about`judgement, no published figure`),
  researchSurgical: set(10, about`weight of research in surgical specialties, radiology, pathology, radiation oncology`, about`publications rise with matching only there`),
  h1bPetition: set('05-01', about`last day to file an H-1B petition for a July start`, about`judgement; default Step 3 deadline is the rank list`),
  residencyStart: set('07-01', about`start of residency`, about`custom of the field`),
  openness: set(30, about`weight: IMG openness`, about`judgement, no published figure`),
  opennessVisa: set(20, about`weight: IMG openness, for a non-US IMG who needs a visa`, about`the non-US share is the better evidence`),
  nonUs: set(10, about`weight: non-US IMGs`, about`takes the ten points that openness gives up`),
  consistency: set(8, about`weight: consistency`, about`judgement, no published figure`),
  visa: set(12, about`weight: visa, where one is needed`, about`judgement, no published figure`),
  step2: set(20, about`weight: Step 2 CK`, about`judgement; the key exam since Step 1 is pass or fail`),
  graduation: set(8, about`weight: graduation`, about`judgement, no published figure`),
  usce: set(8, about`weight: US clinical experience`, about`judgement, no published figure`),
  letters: set(4, about`weight: US letters`, about`judgement, no published figure`),
  research: set(3, about`weight: research elsewhere`, about`counts hardly separate matched from unmatched`),
  attempts: set(7, about`weight: attempts`, about`a failed attempt is rated 4.5 of 5 by program directors (2018)`),
  support: set(10, about`weight: support`, about`judgement, no published figure`),
} as const

type Values = { readonly [K in keyof typeof settings]: (typeof settings)[K]['value'] }

/** The settings' values under a version, which goes with every result. An advisor may publish another set. */
export type RuleSet = { readonly version: string } & { readonly [K in keyof Values]: Wide<Values[K]> }
type Wide<T> = T extends number ? number : T extends string ? string : { readonly [K in keyof T]: number }

const ruleValues = Object.fromEntries(Object.entries(settings).map(([id, { value }]) => [id, value])) as Values
export const defaultRules: RuleSet = { version: '2027.1', ...ruleValues }
