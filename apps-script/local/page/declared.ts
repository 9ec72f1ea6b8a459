/** A custom function as the built file declares it, read as Google reads it: from the JSDoc above the function. */
export interface Declared {
  name: string
  about: string
  takes: { name: string; type: string; about: string; optional: boolean }[]
}

const COMMENTED = /\/\*\*\n((?: \*[^\n]*\n)*?) \*\/\nfunction ([A-Za-z]\w*)\(([^)]*)\)/g

export const declaredIn = (code: string): Declared[] =>
  [...code.matchAll(COMMENTED)].flatMap(([, comment = '', name = '']) => {
    const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''))
    if (!lines.includes('@customfunction')) return []
    return [{ name, about: lines[0] ?? '', takes: lines.flatMap(taken) }]
  })

const taken = (line: string): Declared['takes'] => {
  const [, type = '', optional, optionalName, plainName, about = ''] =
    /^@param \{(.*?)\} (?:(\[)(\w+)\]|(\w+)) ?(.*)$/.exec(line) ?? []
  const name = optionalName ?? plainName
  return name === undefined ? [] : [{ name, type, about, optional: optional !== undefined }]
}
