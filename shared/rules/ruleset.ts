/** One judgement: a number, what it is, and why it is this number. The README prints them all. */
export interface Setting<T = number> {
  readonly value: T
  readonly about: string
  readonly because: string
}
const set = <T>(value: T, about: string, because: string): Setting<T> => ({ value, about, because })
const GUIDE = 'the guide names it'
const JUDGEMENT = 'judgement, no published figure'

/** The rule set that ships. An advisor may publish another; the version goes with every result. */
// oxfmt-ignore
export const defaultRules = {
  version: '2027.1',
  band: set(30, 'IMG-friendly from this share of IMG residents, in percent', GUIDE + ': 30–60 %; the lower end counts'),
  majority: set(60, 'IMG majority above this share', GUIDE + ' as the upper end of the usual band'),
  highForSpecialty: set(1.5, 'high for its specialty from this multiple of the mean', JUDGEMENT + '; one line does not fit all specialties'),
  stableUnder: set(5, 'stable: no year further under the band, in points', JUDGEMENT),
  stableRange: set(15, 'stable: largest difference between years, in points', JUDGEMENT),
  falling: set(10, 'falling: three shares each lower, by this in all, in points', JUDGEMENT),
  smallClass: set(4, 'consistent: one IMG is enough in a class of this size or less', JUDGEMENT),
  enoughResidents: set(10, 'friendly only from this many residents counted', '1 of 3 is not a share'),
  someImgs: set(6, 'open with clear visas from this many IMGs among the residents', JUDGEMENT),
  reachShare: set(10, 'reach below this share', JUDGEMENT),
  reachBelow: set(10, 'reach when Step 2 CK is this far below typical', 'the spread of matched scores is about 13 points'),
  safetyYears: set(5, 'safety: graduated within this many years', GUIDE + ' as the question coordinators are asked'),
  safetyYearsStated: set(8, 'safety: within this many where a stated limit leaves two to spare', JUDGEMENT),
  safetyAbove: set(10, 'safety: Step 2 CK this far above a stated minimum', JUDGEMENT),
  zeroCap: set(30, 'no IMG in three classes: fit at most this', JUDGEMENT),
  wideInterval: set(30, 'an interval wider than this is shown without a middle', 'no number is more precise than it is'),
  networking: set({ none: 0, 'in touch': 2, advocate: 5 }, 'points for a contact at the program', 'networking adds to credentials and never replaces them'),
  typicalLow: set(-15, 'typical Step 2 CK: lowest against the matched mean', 'about one standard deviation of matched scores'),
  typicalHigh: set(10, 'typical Step 2 CK: highest against the matched mean', JUDGEMENT),
  typicalCommunity: set(-5, 'typical Step 2 CK of a community program against the mean', JUDGEMENT),
  usImgShift: set(-8, 'matched mean of US IMGs against non-US IMGs', JUDGEMENT + ', prior only'),
  logisticScale: set(10, 'Step 2 CK: points that move the factor by one logit', JUDGEMENT),
  familyMedicine: set(0.8, 'Step 2 CK in Family Medicine: the same for every score', 'the matched mean is not above the unmatched one (231 and 232)'),
  strictestMinimum: set(230, 'strictest usual Step 2 CK minimum', 'the 90th percentile of stated minimums in 2020'),
  strictestYears: set(3, 'strictest usual graduation limit, in years', JUDGEMENT),
  strictestMonths: set(3, 'strictest usual US clinical experience, in hands-on months', JUDGEMENT),
  strictestLetters: set(3, 'strictest usual number of US letters', JUDGEMENT),
  researchSurgical: set(10, 'weight of research in surgical specialties, radiology, pathology, radiation oncology', 'publications rise with matching only there'),
  h1bPetition: set('05-01', 'last day to file an H-1B petition for a July start', JUDGEMENT + '; default Step 3 deadline is the rank list'),
  residencyStart: set('07-01', 'start of residency', 'custom of the field'),
  openness: set(30, 'weight: IMG openness', JUDGEMENT),
  opennessVisa: set(20, 'weight: IMG openness, for a non-US IMG who needs a visa', 'the non-US share is the better evidence'),
  nonUs: set(10, 'weight: non-US IMGs', 'takes the ten points that openness gives up'),
  consistency: set(8, 'weight: consistency', JUDGEMENT),
  visa: set(12, 'weight: visa, where one is needed', JUDGEMENT),
  step2: set(20, 'weight: Step 2 CK', JUDGEMENT + '; the key exam since Step 1 is pass or fail'),
  graduation: set(8, 'weight: graduation', JUDGEMENT),
  usce: set(8, 'weight: US clinical experience', JUDGEMENT),
  letters: set(4, 'weight: US letters', JUDGEMENT),
  research: set(3, 'weight: research elsewhere', 'counts hardly separate matched from unmatched'),
  attempts: set(7, 'weight: attempts', 'a failed attempt is rated 4.5 of 5 by program directors (2018)'),
  support: set(10, 'weight: support', JUDGEMENT),
} as const
/** The same settings with other values. */
export type RuleSet = {
  readonly [K in keyof typeof defaultRules]: (typeof defaultRules)[K] extends Setting<infer T>
    ? Setting<Wide<T>>
    : string
}
type Wide<T> = T extends number ? number : T extends string ? string : { readonly [K in keyof T]: number }
