import { wordsOf } from '../../shared/match/words.ts'
import type { Incoming } from './batch.ts'
import { newId } from './ids.ts'

/** A program that the database has or is about to get, as far as placing needs it. */
export type Known = { id: string; identity: string; city: string | null; state: string | null; acgme: Set<string> }

/** Where an incoming row belongs. `from` names the programs that lose a code to it. */
export type Placed =
  | { incoming: Incoming; program: string; isNew: boolean; moves: { code: string; from: string }[] }
  | { incoming: Incoming; conflict: string }

/** Institution and specialty, as they are compared. */
export const identityOf = ({
  institution,
  name,
  specialty,
}: Pick<Incoming, 'institution' | 'name' | 'specialty'>): string =>
  `${wordsOf(institution ?? name ?? '').join(' ')}|${specialty.toLowerCase()}`

/**
 * Decides for each row which program it speaks of. A code decides first; without a known code, the tracks of one
 * institution, specialty and campus are one program until an ACGME code says otherwise.
 * @param owners code -> program; both maps are kept up to date as rows are placed
 */
export function placeAll(rows: Incoming[], owners: Map<string, Known>, byIdentity: Map<string, Known[]>): Placed[] {
  return rows.map((incoming) => {
    const target = find(incoming, owners, byIdentity)
    if ('conflict' in target) return { incoming, conflict: target.conflict }
    if (!target.known && incoming.name === undefined) return { incoming, conflict: nameless }
    const known = target.known ?? newProgram(incoming, byIdentity)
    const moves = incoming.codes.flatMap(({ value }) => {
      const owner = owners.get(value)
      owners.set(value, known)
      return owner && owner !== known ? [{ code: value, from: owner.id }] : []
    })
    for (const { kind, value } of incoming.codes) if (kind === 'acgme') known.acgme.add(value)
    return { incoming, program: known.id, isNew: !target.known, moves }
  })
}

const nameless = 'is not known by its code, and has no name to be entered under'

type Target = { known: Known | undefined } | { conflict: string }

function find(incoming: Incoming, owners: Map<string, Known>, byIdentity: Map<string, Known[]>): Target {
  const owning = (kind: string) => [
    ...new Set(incoming.codes.flatMap((code) => (code.kind === kind ? (owners.get(code.value) ?? []) : []))),
  ]
  const [byAcgme, ...otherAcgme] = owning('acgme')
  const byNrmp = owning('nrmp')
  const hasAcgme = incoming.codes.some(({ kind }) => kind === 'acgme')

  if (otherAcgme.length) return { conflict: 'has ACGME codes of two programs' }
  if (byAcgme) {
    const foreign = byNrmp.find((owner) => owner !== byAcgme && owner.acgme.size > 0)
    return foreign ? { conflict: 'has an NRMP code of a program with another ACGME code' } : { known: byAcgme }
  }
  const [track, ...otherTracks] = byNrmp
  if (otherTracks.length) return { conflict: 'has NRMP codes of two programs' }
  // an ACGME code that is new splits its tracks off from a program that has another one
  if (track) return { known: hasAcgme && track.acgme.size > 0 ? undefined : track }

  const alike = (byIdentity.get(identityOf(incoming)) ?? []).filter((known) => sameCampus(known, incoming))
  if (hasAcgme) {
    const open = alike.filter(({ acgme }) => acgme.size === 0)
    return { known: open.length === 1 ? open[0] : undefined }
  }
  if (alike.length > 1) return { conflict: 'could be any of several programs of this institution: add the ACGME code' }
  return { known: alike[0] }
}

function sameCampus(known: Known, { city, state }: Incoming): boolean {
  const apart = (a: string | null, b: string | undefined) =>
    a !== null && b !== undefined && a.toLowerCase() !== b.toLowerCase()
  return !apart(known.city, city) && !apart(known.state, state)
}

function newProgram(incoming: Incoming, byIdentity: Map<string, Known[]>): Known {
  const { city, state } = incoming
  const known: Known = {
    id: newId('p'),
    identity: identityOf(incoming),
    city: city ?? null,
    state: state ?? null,
    acgme: new Set(),
  }
  byIdentity.set(known.identity, [...(byIdentity.get(known.identity) ?? []), known])
  return known
}
