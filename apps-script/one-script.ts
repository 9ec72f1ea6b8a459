import { parse, type Token } from 'acorn'

/** A bundle as the one name that the functions below it call; its lines stand where they stood. */
export const oneScript = (bundle: string): string =>
  `var __app = (() => {\n"use strict";\n${tabbed(bundle).replace(/^export (\{[^}]*\};)\n$/m, 'return $1\n')}})();`

/** One tab in place of two spaces before a line; a line inside a text is left alone. */
const tabbed = (code: string): string => {
  const texts: Token[] = []
  parse(code, {
    ecmaVersion: 2019,
    sourceType: 'module',
    onToken: (token) => {
      if (token.type.label === 'template' && code.slice(token.start, token.end).includes('\n')) texts.push(token)
    },
  })
  return code.replace(/^(?: {2})+/gm, (spaces, at: number) =>
    texts.some(({ start, end }) => start < at && at < end) ? spaces : '\t'.repeat(spaces.length / 2),
  )
}
