import {
  CONTRACT,
  type Found,
  type Key,
  type LookupAnswer,
  type LookupRequest,
} from '../../shared/contract/messages.ts'
import { match } from '../../shared/match/match.ts'
import { textOf } from '../../shared/tracker/cell.ts'
import { acgmeCode, codeKind, spoiltCode } from '../../shared/tracker/codes.ts'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import type { Catalogue, Program } from './catalogue.ts'
import { summaryOf } from './summary.ts'

/** Finds the programs that codes and names mean. */
export function lookUp(catalogue: Catalogue, { keys, fields }: LookupRequest): LookupAnswer {
  return { contract: CONTRACT, database: catalogue.version, results: keys.map((key) => find(catalogue, key, fields)) }
}

function find(catalogue: Catalogue, key: Key, fields: readonly ColumnId[] | undefined): Found {
  if (typeof key === 'object') return byName(catalogue, key, fields)
  const said = textOf(key)
  if (said === '') return { key: said, status: 'unknown', confidence: 0, why: 'There is no code and no name.' }
  const program = programOf(catalogue, said)
  if (program) return { key: said, status: 'found', confidence: 1, program: summaryOf(program, fields) }
  const refusal = refusalOf(key, said)
  if (refusal) return { key: said, status: 'refused', confidence: 0, why: refusal }
  if (isCode(said))
    return { key: said, status: 'unknown', confidence: 0, why: `No program is known by the code ${said}.` }
  return byName(catalogue, { name: said }, fields)
}

/** The program of an id or a code, as people write codes: in lower case, with a dash or a track letter after it. */
export function programOf({ byKey }: Catalogue, said: string): Program | undefined {
  const exact = byKey.get(said)
  if (exact) return exact
  const bare = said.toUpperCase().replaceAll(/[\s-]/g, '')
  return byKey.get(bare) ?? byKey.get(acgmeIn(bare) ?? '')
}

function acgmeIn(bare: string): string | undefined {
  const reading = acgmeCode.read(bare, { decimal: '.', dayFirst: false })
  return reading && 'value' in reading ? reading.value : undefined
}

function isCode(said: string): boolean {
  return said.startsWith('p_') || codeKind(said.toUpperCase()) !== undefined || acgmeIn(said) !== undefined
}

/** A code that a spreadsheet turned into a number cannot be told from another any more. */
function refusalOf(key: string | number, said: string): string | undefined {
  if (acgmeIn(said) !== undefined) return undefined
  if (typeof key !== 'number' && !/^[\d.,]+(E\+?\d+)?$/i.test(said)) return undefined
  return spoiltCode(said, 'ACGME') ?? spoiltCode(said, 'NRMP')
}

function byName(
  catalogue: Catalogue,
  wanted: Exclude<Key, string | number>,
  fields: readonly ColumnId[] | undefined,
): Found {
  const found = match(catalogue.names(), wanted)
  const summary = (id: string) => summaryOf(catalogue.programs.get(id) as Program, fields)
  const key = wanted.name
  if (found.status === 'found')
    return { key, status: 'found', confidence: found.confidence, program: summary(found.program.id) }
  if (found.status === 'unknown')
    return { key, status: 'unknown', confidence: 0, why: 'No program has a name like this.' }
  const guesses = found.guesses.map(({ program, confidence, reason }) => ({
    program: summary(program.id),
    confidence,
    reason,
  }))
  const why = 'The name fits no program surely enough: choose one, or give the code.'
  return { key, status: 'guesses', confidence: guesses[0]?.confidence ?? 0, guesses, why }
}
