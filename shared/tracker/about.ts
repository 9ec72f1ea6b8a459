/**
 * Words for people who ask about a column, a rule or a source. The build leaves them out of the add-on's script,
 * where every execution would parse them: the sidebar, the pages and the README carry them.
 */
export const about = (words: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  values.length === 0 ? (words[0] as string) : words.map((word, at) => word + (values[at] ?? '')).join('')

/**
 * What stands in the brackets is for the sidebar, the pages and the server (the check of a request's body, a schema,
 * the page behind a rule): the build leaves it out of the add-on's script as well.
 */
export const offScript = <T>(given: T): T => given
