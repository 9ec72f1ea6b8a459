/** What the build reads of a custom function's record. */
export interface FunctionRecord {
  name: string
  about: string
  takes: readonly { name: string; type: string; about: string; optional?: boolean }[]
  gives: string
}

/**
 * The functions that Google sees: plain declarations at the top level, a custom function with its JSDoc right above,
 * for that is where Google looks for `@customfunction`.
 */
export const stubs = (functions: readonly FunctionRecord[], entries: readonly string[]): string =>
  [...functions.map(customFunction), ...entries.map(entry)].join('\n')

const customFunction = ({ name, about, takes, gives }: FunctionRecord): string => {
  const lines = [
    about,
    '',
    ...takes.map((taken) => `@param {${taken.type}} ${taken.optional ? `[${taken.name}]` : taken.name} ${taken.about}`),
    `@return ${gives}`,
    '@customfunction',
  ]
  const comment = lines.map((line) => ` * ${line.replaceAll('*/', '* /')}`.trimEnd())
  return [
    '/**',
    ...comment,
    ' */',
    `function ${name}(${takes.map((taken) => taken.name).join(', ')}) {`,
    `  return __app.${name}(...arguments);`,
    '}',
  ].join('\n')
}

const entry = (name: string): string =>
  [`function ${name}() {`, `  return __app.${name}(...arguments);`, '}'].join('\n')

/** `--dev`: a menu item and a function that run the conformance list on Google itself. */
export const devStubs = `var openWithoutConformance = onOpen;
onOpen = function (event) { openWithoutConformance(event); __app.dev.addConformanceMenu(); };
function runConformance() { __app.dev.runConformance(); }
/**
 * Checks what only a custom function can check.
 *
 * @param {text} run Any new text runs it again.
 * @return One row for each claim.
 * @customfunction
 */
function IMGCONFORMANCE(run) { return __app.dev.imgConformance(); }
`
