import type { ShareGroup } from '../../../shared/tracker/sharing.ts'

/** Whose a text is: one of the two workspaces, or a person who belongs to neither. */
export type Space = 'A' | 'B' | 'S'
/**
 * Who may read a text: members when its group is shared; all members; the owner; nobody through the API (hashes and
 * secrets); a person alone (their address, which the owner sees too).
 */
export type Audience = ShareGroup | 'members' | 'owner' | 'nobody' | 'name' | 'address'
export interface Mark {
  readonly space: Space
  readonly audience: Audience
  /** what it stands in, or whose it is */
  readonly of: string
}

/** A text found nowhere else, that says itself who may read it: `mkAxnotesxmyReasonx`. Also good as an id. */
export const mark = (space: Space, audience: Audience, of = ''): string =>
  `mk${space}x${audience}x${of.replaceAll('x', 'y')}x`

/** Every mark in a text, once. */
export const marksIn = (text: string): Map<string, Mark> =>
  new Map(
    [...text.matchAll(/mk([ABS])x([a-z]+)x([A-Za-z0-9]*)x/g)].map(([found, space, audience, of = '']) => [
      found,
      { space: space as Space, audience: audience as Audience, of },
    ]),
  )
