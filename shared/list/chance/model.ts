import { codeOf } from '../../seasons/specialties.ts'
import { about } from '../../tracker/about.ts'
import { applicationsEach, parameterColumns, specialtyParameters } from './parameters.ts'

/** Calibrated: fitted to published figures of 200 people or more. Prior only: entered, or too few; a guess with a range. */
export type Status = 'calibrated' | 'prior only'

/** What is made of several figures is calibrated where each of them is, and there is one. */
export const jointStatus = (all: readonly { readonly status: Status }[]): Status =>
  all.length > 0 && all.every(({ status }) => status === 'calibrated') ? 'calibrated' : 'prior only'

/** A figure of the model, and how far it is known. */
export interface Parameter {
  readonly value: number
  /** standard error */
  readonly error: number
  readonly status: Status
  readonly source: string
}

/** One that every specialty shares, with what it stands for. */
export interface SharedParameter extends Parameter {
  readonly means: string
}

/** What changes when figures or formulas do; goes with every plan. */
export const modelVersion = '2026.2'

// a spread that is counted from 137 programs is known to 6 in 100, and a weight, which goes with its square, to 12
const neurology = 'Invitation rates that neurology programs list, 2026 season, 137 programs'
const sheet = 'Invitations that 88 IMGs noted in a shared sheet, internal medicine, 2024 season'
const equal = 'Neurology programs invited US and non-US IMGs alike: 4.8 and 4.7 of 100'
const associated = 'Associations in listings of neurology programs, all applicants, shrunk toward none'

/** How open a program is, as the neurology figures were fitted: a twentieth more, so that a share of none has a place. */
export const logShare = (share: number): number => Math.log(share + 0.05)

/** Parameters that all specialties share: on the logit of an interview, unless `means` says otherwise. */
export const shared = {
  openness: prior(
    0.78,
    0.077,
    neurology,
    about`For each unit of the logarithm of the share of residents of the applicant's kind plus 0.05`,
  ),
  programsKnown: prior(
    0.78,
    0.047,
    neurology,
    about`How far apart programs lie whose share of residents says the same`,
  ),
  programsUnknown: prior(1.03, 0.062, neurology, about`How far apart programs lie where that share is not known`),
  weightKnown: prior(
    73,
    9,
    neurology,
    about`Applications that the model counts for beside a program's own rate, share known`,
  ),
  weightUnknown: prior(33, 4, neurology, about`The same, share not known`),
  needsVisa: prior(-0.68, 0.5, sheet, about`Who needs a visa, against who does not`),
  usImg: prior(0, 0.3, equal, about`A US IMG, against a non-US IMG`),
  failed: prior(-0.8, 0.4, associated, about`A failed attempt at any Step`),
  home: prior(0.5, 0.4, associated, about`A program in the applicant's own state`),
  signal: prior(1, 0.4, associated, about`A signal, where there is one kind`),
  gold: prior(1.3, 0.4, associated, about`A gold signal`),
  silver: prior(0.8, 0.4, associated, about`A silver signal`),
  applications: prior(
    applicationsEach.value,
    applicationsEach.logError,
    'Interviews a head over invitations an application, neurology and internal medicine',
    about`Applications of one person in one specialty; the error is of the logarithm`,
  ),
} satisfies Record<string, SharedParameter>

/**
 * The share of non-US IMGs who needed a visa. No page prints it; it follows from three match rates of the 2026 Match
 * (NRMP, as secondary pages quote them): 54.4 % of those who needed one, 67.9 % of the others, 56.4 % of all.
 */
export const visaShare = 0.85

/** What was fitted to one specialty. */
export interface SpecialtyModel {
  readonly code: string
  /** people behind the figures; 0 where all specialties stand in */
  readonly people: number
  /** logarithm of the interviews that a typical file brings */
  readonly level: Parameter
  /** chance of a place for each interview; the error is on its logit */
  readonly ranked: Parameter
  /** common shock */
  readonly shock: Parameter
  /** on the logit of an interview, for 10 points of Step 2 CK */
  readonly slope: Parameter
  /** mean and spread of Step 2 CK of all who preferred it */
  readonly score: number
  readonly scoreSpread: number
  /** `logShare` of non-US IMGs where the level stands */
  readonly centre: number
}

/** The parameters of a specialty; those of all together where none were published. */
export const modelOf = (specialty: string): SpecialtyModel => {
  const code = codeOf(specialty) ?? ''
  let model = known.get(code)
  if (model === undefined) {
    const line = lineOf(code)
    model = line === undefined ? { ...read(lineOf('ALL') as string), people: 0 } : read(line)
    known.set(code, model)
  }
  return model
}

/** Every specialty that was fitted. */
export const fittedSpecialties = (): SpecialtyModel[] =>
  specialtyParameters
    .split('\n')
    .map(read)
    .filter(({ code }) => code !== 'ALL')

const known = new Map<string, SpecialtyModel>()

const lineOf = (code: string): string | undefined =>
  specialtyParameters.split('\n').find((line) => line.startsWith(`${code} `))

const outcomes = 'Charting Outcomes, non-US IMGs 2026, NRMP, by a third party'

const read = (line: string): SpecialtyModel => {
  const [code = '', marks = '', ...numbers] = line.split(' ')
  const at = (column: (typeof parameterColumns)[number]): number => Number(numbers[parameterColumns.indexOf(column)])
  const [fitted, shock] = [0, 1].map((mark): Status => (marks.charAt(mark) === 'c' ? 'calibrated' : 'prior only'))
  const parameter = (
    column: 'level' | 'ranked' | 'shock' | 'slope',
    status: Status = 'prior only',
    source = outcomes,
  ): Parameter => ({ value: at(column), error: at(`${column}Error`), status, source })
  return {
    code,
    people: at('people'),
    level: parameter('level', fitted),
    ranked: parameter('ranked', fitted),
    shock: parameter('shock', shock, shock === 'calibrated' ? outcomes : 'Five specialties taken together'),
    slope: parameter('slope', 'prior only', `${outcomes}: matched against others, set against 0.30 ± 0.15`),
    score: at('score'),
    scoreSpread: at('scoreSpread'),
    centre: at('centre'),
  }
}

function prior(value: number, error: number, source: string, means: string): SharedParameter {
  return { value, error, status: 'prior only', source, means }
}
