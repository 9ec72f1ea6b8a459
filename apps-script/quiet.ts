import { readFileSync } from 'node:fs'
import { type AnyNode, type CallExpression, type ObjectExpression, parse, type Program } from 'acorn'
import { type Plugin, transform } from 'esbuild'
import { OR, withOr } from './lower.ts'

/** Our own sources as the add-on's script takes them: without words for readers, and `??` as a call. */
export const forScript: Plugin = {
  name: 'for script',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const { code } = await transform(source, { loader: 'ts', charset: 'utf8', sourcefile: path, tsconfigRaw: TS })
      return { contents: withOr(withoutWords(code)), loader: 'js' }
    })
    build.onResolve({ filter: /^or$/ }, ({ path }) => ({ path, namespace: 'for script' }))
    build.onLoad({ filter: /^or$/, namespace: 'for script' }, () => ({ contents: OR }))
  },
}

// a declared field of a class is a type, no code
const TS = { compilerOptions: { useDefineForClassFields: false } }

// the tag, the brackets and the head of a group of figures
const WORDS: ReadonlySet<string> = new Set(['about', 'offScript', 'printed'])

/**
 * Leaves out the words for readers (shared/tracker/about.ts) and the pages that print a figure (shared/seasons/sources.ts),
 * which every execution would parse: a property or an argument at the end goes with its words, anywhere else they are
 * an empty text.
 */
export const withoutWords = (code: string): string => {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const cuts = new Cuts(
    code,
    importsOf(program).filter((name) => WORDS.has(name)),
  )
  cuts.within(program)
  return cuts.made()
}

const importsOf = ({ body }: Program): string[] =>
  body.flatMap((part) => (part.type === 'ImportDeclaration' ? part.specifiers.map(({ local }) => local.name) : []))

class Cuts {
  private readonly code: string
  private readonly names: readonly string[]
  private readonly cuts: { from: number; to: number; instead: string }[] = []

  constructor(code: string, names: readonly string[]) {
    this.code = code
    this.names = names
  }

  within(node: AnyNode): void {
    if (this.isWords(node)) this.cut(node.start, node.end, "''")
    else if (node.type === 'ObjectExpression') this.withinObject(node)
    else if (node.type === 'CallExpression') this.withinCall(node)
    else for (const part of partsOf(node)) this.within(part)
  }

  private withinObject({ properties, end }: ObjectExpression): void {
    properties.forEach((property, at) => {
      const value = property.type === 'Property' ? property.value : property.argument
      if (this.isWords(value)) this.cut(property.start, properties[at + 1]?.start ?? end - 1)
      else this.within(property)
    })
  }

  private withinCall({ callee, arguments: given, end }: CallExpression): void {
    let kept = given.length
    while (kept > 0 && this.isWords(given[kept - 1] as AnyNode)) kept--
    for (const part of [callee, ...given.slice(0, kept)]) this.within(part)
    const first = given[kept]
    if (first === undefined) return
    this.cut(given[kept - 1]?.end ?? first.start, end - 1)
    // what is left begins in the line of the call
    given.slice(0, kept).forEach(({ start }, at) => {
      const before = given[at - 1]
      if (before === undefined)
        this.cut(start - (this.code.slice(callee.end, start).match(/\s*$/)?.[0].length ?? 0), start)
      else this.cut(before.end, start, ', ')
    })
  }

  private isWords(node: AnyNode): boolean {
    const named =
      node.type === 'TaggedTemplateExpression' ? node.tag : node.type === 'CallExpression' ? node.callee : undefined
    return named?.type === 'Identifier' && this.names.includes(named.name)
  }

  private cut(from: number, to: number, instead = ''): void {
    this.cuts.push({ from, to, instead })
  }

  /** From the end, so that what lies before keeps its place. */
  made(): string {
    return this.cuts
      .sort((one, other) => other.from - one.from)
      .reduce((text, { from, to, instead }) => text.slice(0, from) + instead + text.slice(to), this.code)
  }
}

export const partsOf = (node: AnyNode): AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((part): part is AnyNode => typeof part === 'object' && part !== null && 'type' in part)
