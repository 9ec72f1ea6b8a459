import type { Cell } from '../../shared/tracker/cell.ts'
import type { Backend } from '../backend.ts'
import type { SheetReader } from '../sheet/port.ts'

/** One argument of a custom function. */
export interface Taken {
  readonly name: string
  /** What one would write there, such as `A5:Z5`: the help shows it. */
  readonly type: string
  readonly about: string
  readonly optional?: true
}

/** What a custom function reaches besides its arguments. */
export interface Host {
  readonly sheet: SheetReader
  readonly backend: Backend
}

/** One value a cell: a value, or a block that spills. */
export type Printed = Cell | Cell[][]

/** A custom function, once: the stub, its help, the README's row and its tests are made from this. */
export interface CustomFunction {
  readonly name: string
  readonly about: string
  readonly takes: readonly Taken[]
  readonly gives: string
  /** Formulas on the sample tracker of the tests, with what they give there. */
  readonly examples: readonly (readonly [formula: string, result: Printed])[]
  /** @throws Error with what to do, when an argument cannot be meant */
  run(args: readonly unknown[], host: Host): Printed
}

/**
 * Makes a record from its help as people read it: what it does; a line for each argument (in brackets where it may be
 * left out); after `→` what it gives; then examples with their results. The script carries no help, so that it is short.
 */
export const custom = (name: string, help: string, run: CustomFunction['run']): CustomFunction => {
  const lines = help.split('\n').filter((line) => line !== '')
  return {
    name,
    about: lines[0] ?? '',
    takes: lines.filter((line) => / \| /.test(line)).map(takenIn),
    gives: lines.filter((line) => line.startsWith('→ ')).map((line) => line.slice(2))[0] ?? '',
    examples: lines.filter((line) => line.startsWith('=')).map(exampleIn),
    run,
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
