import { type AnyNode, type LogicalExpression, parse } from 'acorn'
import { partsOf } from './quiet.ts'

/**
 * Writes `value ?? 0` as `or(value, 0)`: lowered to ES2019 it would be a temporary variable, a comparison and a block,
 * which is longer and reads worse. Only where what stands instead costs nothing to look at.
 */
export const withOr = (code: string): string => {
  if (!code.includes('??')) return code
  const edits: { at: number; drop: number; insert: string }[] = []
  for (const { start, end, left, right } of choicesIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    const sign = code.indexOf('??', left.end)
    const before = code.slice(left.end, sign).trimEnd().length
    edits.push({ at: start, drop: 0, insert: 'or(' })
    edits.push({ at: left.end + before, drop: sign + 2 - left.end - before, insert: ',' })
    edits.push({ at: end, drop: 0, insert: ')' })
    if (right.start < sign) throw new Error(`?? cannot be placed in ${code.slice(start, end)}`)
  }
  if (edits.length === 0) return code
  const made = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((one, other) => other.at - one.at || other.order - one.order)
    .reduce((text, { at, drop, insert }) => text.slice(0, at) + insert + text.slice(at + drop), code)
  return `import { or } from 'or'\n${made}`
}

const choicesIn = (node: AnyNode): LogicalExpression[] => [
  ...(node.type === 'LogicalExpression' && node.operator === '??' && isPlain(node.right) ? [node] : []),
  ...partsOf(node).flatMap(choicesIn),
]

const isPlain = (node: AnyNode): boolean =>
  node.type === 'Literal' ||
  node.type === 'Identifier' ||
  (node.type === 'MemberExpression' && !node.computed && !node.optional && isPlain(node.object)) ||
  (node.type === 'UnaryExpression' && isPlain(node.argument)) ||
  (node.type === 'ArrayExpression' && node.elements.length === 0) ||
  (node.type === 'ObjectExpression' && node.properties.length === 0)

/** The module that the calls come from. */
export const OR = 'export const or = (value, instead) => (value === null || value === undefined ? instead : value)'
