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

/** What people read about a function. */
export type Help = Omit<CustomFunction, 'name' | 'run'>

/** @param help written for readers; the script that cells run goes without it */
export const custom = (name: string, run: CustomFunction['run'], help: Help): CustomFunction => ({ ...help, name, run })
