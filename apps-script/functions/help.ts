import type { Help, Printed, Taken } from './function.ts'

/**
 * Help as people read it: what the function does; a line for each argument (in brackets where it may be left out);
 * after `→` what it gives; then examples with their results.
 */
export const help = (text: string): Help => {
  const [about = '', ...lines] = text.trim().split('\n')
  return {
    about,
    takes: lines.filter((line) => / \| /.test(line)).map(takenIn),
    gives: lines.find((line) => line.startsWith('→ '))?.slice(2) ?? '',
    examples: lines.filter((line) => line.startsWith('=')).map(exampleIn),
  }
}

const takenIn = (line: string): Taken => {
  const [said = '', type = '', about = ''] = line.split(' | ')
  const name = said.replace(/[[\]]/g, '')
  return name === said ? { name, type, about } : { name, type, about, optional: true }
}

const exampleIn = (line: string): readonly [string, Printed] => {
  const [formula = '', result = ''] = line.split(' → ')
  return [formula, JSON.parse(result) as Printed]
}
