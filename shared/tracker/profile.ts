import { about } from './about.ts'
import { type Cell, enUS, type Locale, saysNothing, textOf } from './cell.ts'
import type { ColumnId } from './columns.ts'
import { columnFor, headerKey, type HeaderNames, headerWords } from './headers.ts'
import { choice, date, type Kind, number, percent, text, yesNo } from './kinds.ts'
import { place, specialty } from './names.ts'
import type { Problem } from './problem.ts'
import { graduation, regions } from './profile-kinds.ts'

export interface Field<T = unknown> {
  readonly title: string
  readonly kind: Kind<T>
  readonly group: string
  readonly note: string
  readonly aliases: readonly string[]
}

const fieldsOf =
  (group = '') =>
  <T>(title: string, kind: Kind<T>, aliases: string, note: string): Field<T> => ({
    title,
    kind,
    group,
    note,
    aliases: aliases.split(' | ').filter(Boolean),
  })
const goal = fieldsOf(about`Goal`)
const you = fieldsOf(about`You`)
const school = fieldsOf(about`School and certification`)
const exams = fieldsOf(about`Exams`)
const clinic = fieldsOf(about`Experience`)
const wish = fieldsOf(about`Preferences`)

const passed = choice({ passed: 'pass | p | yes', 'not yet': 'no | planned | pending', failed: 'fail' })
const failures = number(0, 12)
const months = number(0, 120, { whole: false })

/** Every field of the Profile tab, once, in its order. The key is the field's id everywhere. */
// oxfmt-ignore
export const profileFields = {
  season: goal('Match season', number(2024, 2027), 'match year | cycle', about`The year of your Match: 2027 is the Match of March 2027.`),
  asOf: goal('As of', date, 'today', about`The day that results are worked out for. Refresh sets it to today.`),
  specialty: goal('Specialty', specialty, 'first specialty | target specialty', about`Your first choice.`),
  specialty2: goal('Second specialty', specialty, 'backup specialty | parallel specialty', about`A parallel choice, if you have one.`),

  imgType: you('IMG type', choice({ 'US IMG': 'us citizen img', 'non-US IMG': 'fmg' }), 'type | applicant type', about`US IMG: a US citizen schooled abroad. With a green card you count as non-US.`),
  workStatus: you('US work status', choice({ citizen: 'us citizen', 'permanent resident': 'green card | gc | lpr', EAD: 'work permit', none: 'no' }), 'citizenship | immigration status', about`Citizen, permanent resident, EAD (work permit) or none.`),
  needsVisa: you('Needs a visa', yesNo, 'visa required | visa need | need visa', about`Whether you need a visa for residency.`),
  visas: you('Visas you can use', choice({ 'J-1': 'j-1 only', 'H-1B': 'h-1b only', 'J-1 or H-1B': 'both | either | any' }), 'visa types', about`J-1, H-1B, or both.`),
  visaWanted: you('Visa you want', choice({ 'J-1': '', 'H-1B': '', 'no preference': 'either | any | none' }), 'preferred visa', about`The one you would rather have.`),

  school: school('Medical school', text(200), 'medical school name', about`Its name in the World Directory of Medical Schools.`),
  schoolCountry: school('School country', text(80), 'country of medical school | country', about`Where you studied.`),
  schoolListed: school('Listed with the ECFMG note', yesNo, 'wdoms | wdms', about`Look it up in the World Directory; write what you saw.`),
  schoolChecked: school('Checked on', date, '', about`The day you looked.`),
  certified: school('ECFMG certified', yesNo, 'ecfmg', about`Whether you hold the certificate.`),
  certifiedBy: school('Certified by', date, 'certification expected | ecfmg date', about`The day you hold it or expect it.`),
  pathwayFiled: school('Pathway filed on', date, 'pathway | pathway application', about`The day you filed, or plan to.`),
  certifiedUntil: school('Certificate valid through', date, 'valid through', about`A certificate based on a Pathway can expire.`),

  step1: exams('Step 1', passed, 'step 1 result | usmle step 1', about`Passed, not yet, or failed.`),
  step1Date: exams('Step 1 passed on', date, 'step 1 date', about`The test date.`),
  step1Failures: exams('Step 1 failures', failures, 'step 1 fails | step 1 attempts failed', about`Failed attempts.`),
  step2: exams('Step 2 CK score', number(150, 300), 'step 2 ck | step 2 | step 2 score | ck', about`Your score; blank when it is not out.`),
  step2Date: exams('Step 2 CK test date', date, 'step 2 date | step 2 ck date', about`The day of the test, taken or booked.`),
  step2Failures: exams('Step 2 CK failures', failures, 'step 2 fails | step 2 failures', about`Failed attempts.`),
  step3: exams('Step 3', passed, 'step 3 result | usmle step 3', about`Passed, not yet, or failed.`),
  step3By: exams('Step 3 result by', date, 'step 3 date', about`The day the result is or will be out.`),
  step3Failures: exams('Step 3 failures', failures, 'step 3 fails', about`Failed attempts.`),

  graduated: clinic('Graduated', graduation, 'graduation | graduation date | year of graduation | yog | graduation year', about`The day, or only the year.`),
  lastClinical: clinic('Last clinical day', date, 'last practice day', about`Last day of clinical practice, if you practise.`),
  handsOnMonths: clinic('Hands-on US months', months, 'usce months | hands on', about`Sub-internship, clerkship, acting internship, externship.`),
  observerMonths: clinic('Observership months', months, 'observership | observerships', about`Observerships in the US.`),
  researchMonths: clinic('US research months', months, 'research with clinical exposure', about`Research with clinical exposure.`),
  usLetters: clinic('US letters', number(0, 10), 'us lors | us letters of recommendation', about`From US physicians of your specialty who supervised you in clinic.`),
  otherLetters: clinic('Other US letters', number(0, 10), '', about`Other letters from the US.`),
  publications: clinic('Publications', number(0, 999), 'papers | abstracts presentations and publications', about`Abstracts, presentations and papers, as ERAS counts them.`),

  homeState: wish('Ties to a state', place, 'state', about`A state where you have ties.`),
  regions: wish('Regions', regions, 'preferred regions | places', about`Where you would go; blank is anywhere.`),
  languages: wish('Languages', text(200), 'language', about`Languages you speak with patients.`),
  budget: wish('Application budget', number(0, 100_000), '', about`US dollars for application fees.`),
  imgBand: wish('IMG-friendly from', percent, 'friendly from', about`The share of IMGs that counts as friendly for you; 30 if blank.`),
} satisfies Record<string, Field>

export type ProfileId = keyof typeof profileFields
type ValueAt<K extends ProfileId> = (typeof profileFields)[K] extends Field<infer T> ? T : never
/** One applicant. An absent field is unknown. */
export type Profile = { [K in ProfileId]?: ValueAt<K> }

export const profileIds = Object.keys(profileFields) as ProfileId[]
export const fieldOf = (id: ProfileId): Field => profileFields[id]

let byTitle: Map<string, ProfileId> | undefined
export const fieldFor = (title: string): ProfileId | undefined => {
  if (byTitle === undefined) {
    byTitle = new Map()
    for (const id of profileIds)
      for (const name of [fieldOf(id).title, id, ...fieldOf(id).aliases])
        if (!byTitle.has(headerWords(name))) byTitle.set(headerWords(name), id)
  }
  return byTitle.get(headerWords(title))
}

/**
 * Reads the Profile tab: a field's title in the first column, its value in the second. A line `Column "Sponsor thing"`
 * says what a header of the tracker means, to functions that see values only. Lines nobody knows are passed over.
 */
export const readProfile = (
  block: readonly (readonly Cell[])[],
  locale: Locale = enUS,
): { profile: Profile; names: HeaderNames; problems: Problem[] } => {
  const names = new Map<string, ColumnId | undefined>()
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  block.forEach(([title = '', cell = ''], at) => {
    const said = textOf(title)
    const [, header] = /^Column "(.*)"$/.exec(said) || []
    if (header) names.set(headerKey(header), columnFor(textOf(cell)))
    const id = fieldFor(said)
    if (id === undefined || saysNothing(cell) || id in values) return
    const reading = fieldOf(id).kind.read(cell, locale)
    if (reading === undefined) return
    if ('problem' in reading) problems.push({ row: at + 1, field: fieldOf(id).title, says: reading.problem })
    else values[id] = reading.value
  })
  return { profile: values, names, problems }
}

/** What is wrong with a profile of a request body; empty when it may be trusted. */
export const checkProfile = (json: unknown): Problem[] => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [{ field: 'profile', says: 'is not an object.' }]
  return Object.entries(json).flatMap(([id, value]) => {
    if (!Object.prototype.hasOwnProperty.call(profileFields, id))
      return [{ field: `profile.${id}`, says: 'is not a field of a profile. GET /openapi.json lists the fields.' }]
    const { kind } = fieldOf(id as ProfileId)
    return kind.check(value)
      ? []
      : [{ field: `profile.${id}`, says: `is not ${kind.expects}. Leave the field out when it is not known.` }]
  })
}
