import { parse, type Token } from 'acorn'

/** A bundle as the one name that the functions below it call. */
export const oneScript = (bundle: string): string =>
  `var __app = (() => {\n"use strict";\n${headed(tabbed(bundle)).replace(/^export \{\s*script\s*\};\n$/m, 'return script;\n')}})();`

/** A heading where another folder begins, in place of one for each file; no marks for bundlers. */
const headed = (code: string): string => {
  let folder = ''
  return code.replaceAll('/* @__PURE__ */ ', '').replace(/\n\/\/ ([\w/.-]+)\/[\w.-]+\.ts\n/g, (_, of: string) => {
    const heading = of === folder ? '' : `\n// ${of}\n`
    folder = of
    return heading
  })
}

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
