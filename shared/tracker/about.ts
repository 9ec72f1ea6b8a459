/**
 * Words for people who ask about a column, a rule or a source. The build leaves them out of the add-on's script,
 * where every execution would parse them: the sidebar, the pages and the README carry them.
 */
export const about = (words: TemplateStringsArray, ...values: readonly string[]): string =>
  words.map((word, at) => word + (values[at] ?? '')).join('')

/** The same for what is more than a text: the build leaves out whatever stands in the brackets. */
export const forReaders = <T>(words: T): T => words
