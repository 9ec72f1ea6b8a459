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
import { classes, limit, shares } from './series.ts'

/** Who may write a column: the program database (by fill), a person, or the tool's own results. The tool never writes a person's column. */
export type Who = 'database' | 'person' | 'result'

export interface Column<T = unknown> {
  readonly header: string
  readonly kind: Kind<T>
  readonly who: Who
  readonly group: Group
  /** The header's note: what goes here, in a sentence. */
  readonly note: string
  /** Other headers seen in the wild, in lower case without punctuation. */
  readonly aliases: readonly string[]
}
export type Group =
  | 'program'
  | 'imgs'
  | 'visas'
  | 'requirements'
  | 'benefits'
  | 'support'
  | 'links'
  | 'mine'
  | 'results'

const column =
  (who: Who, group: Group) =>
  <T>(header: string, kind: Kind<T>, note: string, aliases = ''): Column<T> => ({
    header,
    kind,
    who,
    group,
    note,
    aliases: aliases === '' ? [] : aliases.split(' | '),
  })
const program = column('database', 'program')
const imgs = column('database', 'imgs')
const visa = column('database', 'visas')
const asks = column('database', 'requirements')
const offers = column('database', 'benefits')
const supports = column('database', 'support')
const link = column('database', 'links')
const mine = column('person', 'mine')
const result = column('result', 'results')

const count = (max: number): Kind<number> => number(0, max)

/** Every column of the Programs tab, once. The order is the order of a fresh tracker; the key is the field's id everywhere. */
// oxfmt-ignore
export const columns = {
  program: program('Program', text(200), about`The program as its own page names it.`, 'program name | prog name | name | residency program | hospital | residency | name of program'),
  acgmeCode: program('ACGME code', acgmeCode, about`Ten digits, kept as text. The surest way to name a program.`, 'acgme | program id | acgme program code | acgme id | program code acgme | acgme program id'),
  nrmpCode: program('NRMP code', nrmpCode, about`Nine characters such as 1516140C0; one program may own several.`, 'nrmp | program code | nrmp program code | nrmp program codes | nrmp codes | nrmp id | match code'),
  institution: program('Sponsoring institution', text(200), about`Who sponsors the program.`, 'sponsor | institution | hospital system'),
  specialty: program('Specialty', specialty, about`The specialty; IM, FM and the like are understood.`, 'speciality | field | specialty name'),
  track: program('Track', track, about`Categorical, preliminary, primary care, advanced, physician or transitional.`, 'track type | program type | type of track'),
  city: program('City', text(80), about`City of the main site.`, 'town'),
  state: program('State', place, about`State or territory, as two letters.`, 'st | state abbreviation'),
  region: program('Region', text(40), about`Census region, worked out from the state.`, 'us region | area'),
  setting: program('Setting', setting, about`University, community, or between.`, 'type | program setting | academic community | hospital type'),
  positions: program('Positions a year', number(1, 200, { notSaid: [0, 999] }), about`First-year positions.`, 'positions | number of positions | spots | slots | first year positions | pgy1 positions | total positions | positions per year | quota'),
  residents: program('Residents', number(1, 900, { notSaid: [0, 999] }), about`All residents counted for the IMG figures.`, 'total residents | number of residents | program size | size'),

  imgAccepted: imgs('Accepts IMGs', yesNo, about`No only where the program says so. Blank is unknown.`, 'img accepted | imgs accepted | takes imgs | img friendly'),
  imgPercent: imgs('IMG %', percent, about`Share of current residents who are IMGs.`, 'img | pct img | percent img | imgs | img percent | img percentage | imgs in current residents | percent imgs | img residents percent | img of residents | imgs of residents'),
  imgCount: imgs('IMG residents', count(900), about`IMGs among the residents counted.`, 'number of imgs | img count | imgs count'),
  usImgCount: imgs('US IMG residents', count(900), about`US citizens schooled abroad.`, 'us imgs | us img count'),
  nonUsImgCount: imgs('Non-US IMG residents', count(900), about`Residents schooled abroad who are not US citizens.`, 'non us imgs | non us img count | foreign imgs'),
  nonUsImgPercent: imgs('Non-US IMG %', percent, about`Share of residents who are non-US IMGs: better evidence when you need a visa.`, 'pct non us img | non us img'),
  imgByClass: imgs('IMGs by class', classes, about`IMGs of residents by entering year: 2024 4/12, 2025 5/12, 2026 3/12.`, 'imgs per class | img by pgy | classes'),
  imgByYear: imgs('IMG % by year', shares, about`Share by year: 2024 35%, 2025 33%, 2026 38%.`, 'img trend | img percent by year | img history'),
  imgAsOf: imgs('IMG data year', number(2010, 2099), about`The year that the IMG figures speak of.`, 'img year | as of year | data year'),
  imgChiefs: imgs('IMG chief residents', count(40), about`IMGs among the chief residents.`, 'img chiefs | chiefs'),

  visas: visa('Visa types', visas, about`What the program sponsors. Blank is unknown, never no.`, 'visa | visas | visa sponsorship | visa types supported | visa type | visa sponsored | visa status | sponsors visa | visas sponsored'),
  j1: visa('J-1', sponsors, about`Sponsors J-1: yes, limited or no.`, 'j1 | j1 visa | j 1 visa | j1 sponsorship'),
  h1b: visa('H-1B', sponsors, about`Sponsors H-1B: yes, limited or no.`, 'h1b | h1b visa | h 1b visa | h1 b | h1b sponsorship'),
  visaRecord: visa('Visas in recent years', visaRecord, about`Whether visas were sponsored every year, in some years or never.`, 'visa history | visas sponsored in the last few years'),
  ead: visa('EAD accepted', yesNo, about`Whether a work permit (EAD) is enough.`, 'work permit | ead | work permit accepted'),
  step3By: visa('Step 3 due (H-1B)', date, about`The program's own last day for Step 3, where it wants an H-1B.`, 'step 3 deadline | step 3 required by | step3 by'),
  visaNotes: visa('Visa notes', text(500), about`What the page says about visas beyond yes or no.`, 'visa note | visa comments | visa limitations'),

  step2Minimum: asks('Min Step 2 CK', limit(150, 300, 'score', [0, 140, 999]), about`Stated minimum, "230 preferred", or none.`, 'minimum step 2 ck | step 2 min | min step 2 | step 2 ck minimum | step 2 cutoff | minimum step 2 | step2 min | step 2 ck cutoff | step 2 minimum | min step2 | step 2'),
  step2Typical: asks('Typical Step 2 CK', number(180, 300, { notSaid: [0, 999] }), about`Usual score of those invited or matched.`, 'step 2 typical | average step 2 | avg step 2 | mean step 2 ck | typical step 2 | step 2 ck average'),
  step2Wanted: asks('Step 2 CK wanted', step2Wanted, about`Before inviting, before ranking, or not required.`, 'step 2 required | step 2 ck required | step2 required | step 2 required interview rank'),
  attempts: asks('Attempts policy', attempts, about`Failed attempts the program allows; "preferred" where it is not strict.`, 'attempts | attempt limit | usmle attempts | must pass each exam on first attempt | first attempt | attempts allowed'),
  attemptsExam: asks('Attempts policy covers', exam, about`All exams unless the program names one.`, 'attempts exam'),
  gradYears: asks('Max years since graduation', limit(1, 40, 'years', [0, 999]), about`Stated limit in years, "5 preferred", or none.`, 'yog | yog limit | year of graduation | years since graduation | graduation limit | yog cutoff | max yog | years since graduation accepted | grad cutoff | time since graduation | yog requirement'),
  gradBasis: asks('Graduation counted', basis, about`Counted at the start of residency or at application.`, 'graduation basis | yog counted'),
  practiceYears: asks('Or in practice within', number(1, 20), about`Years: recent practice that stands in for recent graduation.`, 'practice within years | recent practice years'),
  usce: asks('US clinical experience', asked, about`Required, preferred, asked (strictness not said) or not required.`, 'usce | us clinical experience required | usce required | hands on experience | us experience'),
  usceKind: asks('USCE kind', usceKind, about`Any kind, or hands-on only.`, 'usce type | type of usce | kind of usce'),
  usceMonths: asks('USCE months', number(1, 24, { whole: false, notSaid: [0] }), about`Months of US clinical experience asked.`, 'months of usce | usce duration | us clinical experience months'),
  usLetters: asks('US letters', limit(0, 4, 'letters'), about`US letters of recommendation asked.`, 'us lors | us lor | letters | lors | us letters of recommendation | number of us letters'),
  certification: asks('ECFMG certified to apply', asked, about`Whether certification must stand when applying.`, 'ecfmg | ecfmg certified | ecfmg certification | ecfmg certification required'),
  citizenship: asks('Citizenship or green card', asked, about`Required at military and some veterans programs.`, 'us citizenship required | citizenship required | citizenship'),
  service: asks('Application service', service, about`ERAS unless the program says otherwise.`, 'applies through | application system'),
  deadline: asks('Application deadline', date, about`Last day to apply this season.`, 'deadline | application due | apply by'),
  open: asks('Open this season', yesNo, about`Whether it takes applications this season.`, 'accepting applications | accepting applications this year | participating | active'),

  imgTrack: offers('IMG track', yesNo, about`A track or preparatory program made for IMGs.`, 'img transitional track | img program'),
  bridgeYear: offers('Bridge year', yesNo, about`A bridge or pre-residency fellowship.`, 'pre residency fellowship | bridge program'),
  researchTrack: offers('Research track', yesNo, about`A research track.`, 'research pathway'),
  fellowships: offers('Fellowships', text(300), about`Fellowships in house, as its page lists them.`, 'in house fellowships | fellowship'),
  benefits: offers('Benefits', text(300), about`Other benefits worth knowing.`, 'perks | additional benefits'),

  mentorship: supports('Mentorship', evidence, about`A structured mentorship program.`, 'structured mentorship'),
  academicHelp: supports('Board, research, fellowship help', evidence, about`Help with boards, research or fellowship applications.`, 'board prep | academic support | board support'),
  orientation: supports('Orientation', evidence, about`A dedicated orientation for new residents.`, 'orientation and onboarding | simulation'),
  sessions: supports('Communication and EMR sessions', evidence, about`Sessions on documentation, communication or EMR use.`, 'documentation sessions | language support'),
  diversity: supports('Diversity committee', evidence, about`An active diversity committee. Pages get renamed: none found is never a no.`, 'dei | dei committee | dei page'),
  respect: supports('Residents feel respected', residentsWord, about`What residents say about respect, whatever the background or accent.`, 'respect | culture'),
  retention: supports('IMGs stay', residentsWord, about`Whether IMGs are kept through training.`, 'retention | img retention'),
  advancement: supports('IMGs become chiefs or fellows', evidence, about`Whether IMGs advance.`, 'advancement | img advancement'),

  site: link('Website', url, about`The program's own page.`, 'site | program website | link | url | web site | webpage'),
  rosterLink: link('Residents page', url, about`Current residents.`, 'roster | resident roster | current residents'),
  eligibilityLink: link('Eligibility page', url, about`Requirements as the program prints them.`, 'eligibility | requirements link | how to apply'),
  fellowshipsLink: link('Fellowships page', url, about`Where graduates go.`, 'fellowships link | alumni page'),
  aboutLink: link('About page', url, about`Mission and culture.`, 'about | mission page'),
  x: link('X', url, about`The program's account on X.`, 'twitter | x twitter'),
  instagram: link('Instagram', url, about`The program's account on Instagram.`, 'ig'),
  youtube: link('YouTube', url, about`The program's channel.`, 'you tube'),
  source: link('Source', text(200), about`Where this row was read.`, 'data source | source link'),
  checked: link('Checked on', date, about`The day it was read.`, 'as of | date checked | last checked | last updated | survey date | survey received'),

  interest: mine('Interest', interest, about`High, medium or low: yours, never written by the tool.`, 'my interest | level of interest | your level of interest | priority | preference'),
  status: mine('Status', status, about`Where you stand with this program.`, 'application status | my status'),
  applied: mine('Applied on', date, about`The day you applied.`, 'date applied | applied'),
  invited: mine('Invited on', date, about`The day the invitation came.`, 'interview invite | invitation date | interview offer date | ii date'),
  contact: mine('Contact', contact, about`Somebody there who knows you: in touch, or an advocate.`, 'my contact | networking | connection'),
  ownCountry: mine('From my country', count(200), about`Residents who studied in your country.`, 'same country'),
  ownSchool: mine('From my school', count(200), about`Residents from your school.`, 'same school | alumni'),
  myTier: mine('My tier', myTier, about`Your own tier. The computed one stands beside it.`, 'my category | tier override | list'),
  myReason: mine('My reason', text(500), about`Why you set your own tier.`, 'tier reason'),
  notes: mine('Notes', text(5000), about`Anything you heard or think.`, 'note | comments | my notes | remarks'),

  fit: result('Fit', text(40), about`0 to 100: how well the program fits you. Not a chance to match.`, 'imgfit | score'),
  low: result('Low', number(0, 100), about`The lowest the fit can turn out, given what is unknown.`),
  high: result('High', number(0, 100), about`The highest the fit can turn out.`),
  tier: result('Tier', text(60), about`Reach, target or safety, computed; clarify where a question decides.`, 'computed tier'),
  verdict: result('Verdict', text(60), about`IMG-friendly, open, possible or not, for you.`),
  why: result('Why', text(2000), about`The sentence behind the fit.`, 'reason | why on list'),

  rowId: result('IMGFIT id', text(40), about`Keeps this row linked when you sort. Please leave it.`, 'imgfit row id'),
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
