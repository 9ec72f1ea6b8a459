import { applicationsOf, type Fitted } from './fit.ts'

const columns = [
  'people',
  'level',
  'levelError',
  'ranked',
  'rankedError',
  'shock',
  'shockError',
  'score',
  'scoreSpread',
  'slope',
  'slopeError',
  'centre',
] as const

/** The text of `shared/list/chance/parameters.ts`. */
export const parametersFile = (fitted: readonly Fitted[]): string => {
  const applications = applicationsOf(fitted)
  return `// Made by server/fit-model.ts from the figures in server/model: change those, and run it.

/** Applications of one person in one specialty, as two published rates of invitation imply them; the error is of the logarithm. */
export const applicationsEach = { value: ${six(applications.value)}, logError: ${six(applications.logError)} }

/** The columns of \`specialtyParameters\` after the code and the marks; an \`Error\` is a standard error. */
export const parameterColumns = [
${columns.map((name) => `  '${name}',\n`).join('')}] as const

// marks: c calibrated, p prior only; first of the level and the chance an interview, then of the shock
export const specialtyParameters = \`${fitted.map(lineOf).join('\n')}\`
`
}

const lineOf = (one: Fitted): string => {
  const marks = [one.status, one.shockStatus].map((status) => status.charAt(0)).join('')
  return [one.code, marks, ...columns.map((name) => six(one[name]))].join(' ')
}

/** Six digits: engines differ in the last ones. */
const six = (value: number): string => String(Number(value.toPrecision(6)))
