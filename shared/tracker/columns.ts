import { about } from './about.ts'
import {
  asked,
  attempts,
  basis,
  contact,
  evidence,
  exam,
  interest,
  myTier,
  residentsWord,
  service,
  setting,
  sponsors,
  status,
  step2Wanted,
  track,
  usceKind,
  visaRecord,
  visas,
} from './choices.ts'
import { acgmeCode, nrmpCode } from './codes.ts'
import { date, type Kind, number, percent, text, url, yesNo } from './kinds.ts'
import { place, specialty } from './names.ts'
import { classes, limit, outOf, shares } from './series.ts'

/** Who may write a column: the program database (by fill), a person, or the tool's own results. The tool never writes a person's column. */
export type Who = 'database' | 'person' | 'result'

export interface Column<T = unknown> {
  readonly header: string
  readonly kind: Kind<T>
  readonly who: Who
  /** A heading for readers: program, imgs, visas … mine, results. */
  readonly group: string
  /** The header's note: what goes here, in a sentence. */
  readonly note: string
  /** Other headers seen in the wild, in lower case without punctuation. */
  readonly aliases: readonly string[]
}

const columnsOf =
  (who: Who, group = '') =>
  <T>(header: string, kind: Kind<T>, aliases: string, note: string): Column<T> => ({
    header,
    kind,
    who,
    group,
    note,
    aliases: aliases.split(' | ').filter(Boolean),
  })
const program = columnsOf('database', about`program`)
const onImgs = columnsOf('database', about`imgs`)
const onVisas = columnsOf('database', about`visas`)
const asks = columnsOf('database', about`requirements`)
const offers = columnsOf('database', about`benefits`)
const supports = columnsOf('database', about`support`)
const link = columnsOf('database', about`links`)
const own = columnsOf('person', about`mine`)
const given = columnsOf('result', about`results`)

const count = (max: number): Kind<number> => number(0, max)

/** Every column of the Programs tab, once. The order is the order of a fresh tracker; the key is the field's id everywhere. */
// oxfmt-ignore
export const columns = {
  program: program('Program', text(200), 'prog name | name | hospital | residency | name of program', about`The program as its own page names it.`),
  acgmeCode: program('ACGME code', acgmeCode, 'acgme | program id | acgme program code | acgme id | program code acgme | acgme program id', about`Ten digits, kept as text. The surest way to name a program.`),
  nrmpCode: program('NRMP code', nrmpCode, 'nrmp | program code | nrmp program code | nrmp program codes | nrmp codes | nrmp id | match code', about`Nine characters such as 1516140C0; one program may own several.`),
  institution: program('Sponsoring institution', text(200), 'sponsor | hospital system', about`Who sponsors the program.`),
  specialty: program('Specialty', specialty, 'speciality | field | specialty name', about`The specialty; IM, FM and the like are understood.`),
  track: program('Track', track, 'track type | program type | type of track', about`Categorical, preliminary, primary care, advanced, physician or transitional.`),
  city: program('City', text(80), 'town', about`City of the main site.`),
  state: program('State', place, 'st | state abbreviation', about`State or territory, as two letters.`),
  region: program('Region', text(40), 'us region | area', about`Census region, worked out from the state.`),
  setting: program('Setting', setting, 'type | academic community | hospital type', about`University, community, or between.`),
  positions: program('Positions a year', number(1, 200, { notSaid: [0, 999] }), 'number of positions | spots | slots | first year positions | pgy1 positions | total positions | positions per year | quota', about`First-year positions.`),
  residents: program('Residents', number(1, 900, { notSaid: [0, 999] }), 'total residents | number of residents | size', about`All residents counted for the IMG figures.`),

  imgAccepted: onImgs('Accepts IMGs', yesNo, 'imgs accepted | takes imgs | img friendly', about`No only where the program says so. Blank is unknown.`),
  imgPercent: onImgs('IMG %', percent, 'pct img | percent img | imgs | img percentage | imgs in current residents | percent imgs | img residents percent | img of residents | imgs of residents', about`Share of current residents who are IMGs.`),
  imgCount: onImgs('IMG residents', count(900), 'number of imgs | imgs count', about`IMGs among the residents counted.`),
  usImgCount: onImgs('US IMG residents', count(900), 'us imgs', about`US citizens schooled abroad.`),
  nonUsImgCount: onImgs('Non-US IMG residents', count(900), 'non us imgs | foreign imgs', about`Residents schooled abroad who are not US citizens.`),
  nonUsImgPercent: onImgs('Non-US IMG %', percent, 'pct non us img', about`Share of residents who are non-US IMGs: better evidence when you need a visa.`),
  imgByClass: onImgs('IMGs by class', classes, 'imgs per class | img by pgy | classes', about`IMGs of residents by entering year: 2024 4/12, 2025 5/12, 2026 3/12.`),
  imgByYear: onImgs('IMG % by year', shares, 'img trend | img percent by year | img history', about`Share by year: 2024 35%, 2025 33%, 2026 38%.`),
  imgAsOf: onImgs('IMG data year', number(2010, 2099), 'img year | as of year | data year', about`The year that the IMG figures speak of.`),
  imgChiefs: onImgs('IMG chief residents', count(40), 'chiefs', about`IMGs among the chief residents.`),

  visas: onVisas('Visa types', visas, 'visa | visa sponsorship | visa types supported | visa type | visa sponsored | visa status | sponsors visa | visas sponsored', about`What the program sponsors. Blank is unknown, never no.`),
  j1: onVisas('J-1', sponsors, 'j 1 visa | j1 sponsorship', about`Sponsors J-1: yes, limited or no.`),
  h1b: onVisas('H-1B', sponsors, 'h 1b visa | h1b sponsorship', about`Sponsors H-1B: yes, limited or no.`),
  visaRecord: onVisas('Visas in recent years', visaRecord, 'visa history | visas sponsored in the last few years', about`Whether visas were sponsored every year, in some years or never.`),
  ead: onVisas('EAD accepted', yesNo, 'work permit | work permit accepted', about`Whether a work permit (EAD) is enough.`),
  step3By: onVisas('Step 3 due (H-1B)', date, 'step 3 deadline | step 3 required by', about`The program's own last day for Step 3, where it wants an H-1B.`),
  visaNotes: onVisas('Visa notes', text(500), 'visa note | visa comments | visa limitations', about`What the page says about visas beyond yes or no.`),

  step2Minimum: asks('Min Step 2 CK', limit(150, 300, 'score', [0, 140, 999]), 'minimum step 2 ck | step 2 ck minimum | step 2 cutoff | minimum step 2 | step2 min | step 2 ck cutoff | min step2 | step 2', about`Stated minimum, "230 preferred", or none.`),
  step2Typical: asks('Typical Step 2 CK', number(180, 300, { notSaid: [0, 999] }), 'average step 2 | avg step 2 | mean step 2 ck | typical step 2 | step 2 ck average', about`Usual score of those invited or matched.`),
  step2Wanted: asks('Step 2 CK wanted', step2Wanted, 'step 2 ck required | step2 required | step 2 required interview rank', about`Before inviting, before ranking, or not required.`),
  attempts: asks('Attempts policy', attempts, 'attempt limit | usmle attempts | must pass each exam on first attempt | first attempt | attempts allowed', about`Failed attempts the program allows; "preferred" where it is not strict.`),
  attemptsExam: asks('Attempts policy covers', exam, '', about`All exams unless the program names one.`),
  gradYears: asks('Max years since graduation', limit(1, 40, 'years', [0, 999]), 'yog | yog limit | year of graduation | years since graduation | graduation limit | yog cutoff | max yog | years since graduation accepted | grad cutoff | time since graduation | yog requirement', about`Stated limit in years, "5 preferred", or none.`),
  gradBasis: asks('Graduation counted', basis, 'graduation basis | yog counted', about`Counted at the start of residency or at application.`),
  practiceYears: asks('Or in practice within', number(1, 20), 'practice within years | recent practice years', about`Years: recent practice that stands in for recent graduation.`),
  usce: asks('US clinical experience', asked, 'us clinical experience required | usce required | hands on experience | us experience', about`Required, preferred, asked (strictness not said) or not required.`),
  usceKind: asks('USCE kind', usceKind, 'usce type | type of usce | kind of usce', about`Any kind, or hands-on only.`),
  usceMonths: asks('USCE months', number(1, 24, { whole: false, notSaid: [0] }), 'months of usce | usce duration | us clinical experience months', about`Months of US clinical experience asked.`),
  usLetters: asks('US letters', limit(0, 4, 'letters'), 'us lors | us lor | letters | lors | us letters of recommendation | number of us letters', about`US letters of recommendation asked.`),
  certification: asks('ECFMG certified to apply', asked, 'ecfmg | ecfmg certified | ecfmg certification | ecfmg certification required', about`Whether certification must stand when applying.`),
  citizenship: asks('Citizenship or green card', asked, 'us citizenship required | citizenship required', about`Required at military and some veterans programs.`),
  service: asks('Application service', service, 'applies through | application system', about`ERAS unless the program says otherwise.`),
  deadline: asks('Application deadline', date, 'application due | apply by', about`Last day to apply this season.`),
  open: asks('Open this season', yesNo, 'accepting applications | accepting applications this year | participating | active', about`Whether it takes applications this season.`),

  imgTrack: offers('IMG track', yesNo, 'img transitional track | img program', about`A track or preparatory program made for IMGs.`),
  bridgeYear: offers('Bridge year', yesNo, 'pre residency fellowship | bridge program', about`A bridge or pre-residency fellowship.`),
  researchTrack: offers('Research track', yesNo, 'research pathway', about`A research track.`),
  fellowships: offers('Fellowships', text(300), 'in house fellowships | fellowship', about`Fellowships in house, as its page lists them.`),
  benefits: offers('Benefits', text(300), 'perks | additional benefits', about`Other benefits worth knowing.`),

  mentorship: supports('Mentorship', evidence, 'structured mentorship', about`A structured mentorship program.`),
  academicHelp: supports('Board, research, fellowship help', evidence, 'board prep | academic support | board support', about`Help with boards, research or fellowship applications.`),
  orientation: supports('Orientation', evidence, 'orientation and onboarding | simulation', about`A dedicated orientation for new residents.`),
  sessions: supports('Communication and EMR sessions', evidence, 'documentation sessions | language support', about`Sessions on documentation, communication or EMR use.`),
  diversity: supports('Diversity committee', evidence, 'dei | dei committee | dei page', about`An active diversity committee. Pages get renamed: none found is never a no.`),
  respect: supports('Residents feel respected', residentsWord, 'culture', about`What residents say about respect, whatever the background or accent.`),
  retention: supports('IMGs stay', residentsWord, 'img retention', about`Whether IMGs are kept through training.`),
  advancement: supports('IMGs become chiefs or fellows', evidence, 'img advancement', about`Whether IMGs advance.`),

  site: link('Website', url, 'link | url | webpage', about`The program's own page.`),
  rosterLink: link('Residents page', url, 'roster | resident roster | current residents', about`Current residents.`),
  eligibilityLink: link('Eligibility page', url, 'eligibility | requirements link | how to apply', about`Requirements as the program prints them.`),
  fellowshipsLink: link('Fellowships page', url, 'alumni page', about`Where graduates go.`),
  aboutLink: link('About page', url, 'about | mission page', about`Mission and culture.`),
  x: link('X', url, 'twitter | x twitter', about`The program's account on X.`),
  instagram: link('Instagram', url, 'ig', about`The program's account on Instagram.`),
  youtube: link('YouTube', url, '', about`The program's channel.`),
  source: link('Source', text(200), 'data source | source link', about`Where this row was read.`),
  checked: link('Checked on', date, 'as of | date checked | last checked | last updated | survey date | survey received', about`The day it was read.`),

  interest: own('Interest', interest, 'my interest | level of interest | your level of interest | priority | preference', about`High, medium or low: yours, never written by the tool.`),
  status: own('Status', status, 'application status | my status', about`Where you stand with this program.`),
  applied: own('Applied on', date, 'date applied', about`The day you applied.`),
  invited: own('Invited on', date, 'interview invite | invitation date | interview offer date | ii date', about`The day the invitation came.`),
  contact: own('Contact', contact, 'my contact | networking | connection', about`Somebody there who knows you: in touch, or an advocate.`),
  inviteRate: own('Invited of applied', outOf(100_000), 'invitation rate | interview rate | interview invitation rate | invited out of applied', about`Of applicants of your kind (US IMG, or non-US IMG), how many the program invited in its last season: 12 of 340, as it says or as you read it for yourself.`),
  ownCountry: own('From my country', count(200), 'same country', about`Residents who studied in your country.`),
  ownSchool: own('From my school', count(200), 'same school | alumni', about`Residents from your school.`),
  myTier: own('My tier', myTier, 'my category | tier override | list', about`Your own tier. The computed one stands beside it.`),
  myReason: own('My reason', text(500), 'tier reason', about`Why you set your own tier.`),
  notes: own('Notes', text(5000), 'note | comments | my notes | remarks', about`Anything you heard or think.`),

  fit: given('Fit', text(40), 'imgfit | score', about`0 to 100: how well the program fits you. Not a chance to match.`),
  low: given('Low', number(0, 100), '', about`The lowest the fit can turn out, given what is unknown.`),
  high: given('High', number(0, 100), '', about`The highest the fit can turn out.`),
  tier: given('Tier', text(60), 'computed tier', about`Reach, target or safety, computed; clarify where a question decides.`),
  verdict: given('Verdict', text(60), '', about`IMG-friendly, open, possible or not, for you.`),
  why: given('Why', text(2000), 'reason | why on list', about`The sentence behind the fit.`),

  rowId: given('IMGFIT id', text(40), 'imgfit row id', about`Keeps this row linked when you sort. Please leave it.`),
  programId: given('IMGFIT program', text(40), '', about`The program of this row in the database; none where you said that it is not listed. Please leave it.`),
  check: given('IMGFIT check', text(200), '', about`What the last fill found in this row. IMGFIT writes it.`),
} satisfies Record<string, Column>

export type ColumnId = keyof typeof columns
type ValueAt<K extends ColumnId> = (typeof columns)[K] extends Column<infer T> ? T : never

/** Sources that disagree leave several values possible. */
export interface OneOf<T> {
  readonly oneOf: readonly T[]
}

/** One program on a tracker. An absent field is unknown; blank never means no. */
export type Row = { [K in ColumnId]?: ValueAt<K> | OneOf<ValueAt<K>> }
/** A row whose every field has at most one value. */
export type PlainRow = { [K in ColumnId]?: ValueAt<K> }

export const columnIds = Object.keys(columns) as ColumnId[]
export const columnOf = (id: ColumnId): Column => columns[id]
/** The columns that the program database can fill. */
export const factColumns: readonly ColumnId[] = columnIds.filter((id) => columns[id].who === 'database')
