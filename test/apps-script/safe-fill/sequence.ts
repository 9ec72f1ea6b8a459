import * as fc from 'fast-check'
import { nameOf } from './cells.ts'
import type { Programs } from './database.ts'
import { type Between, fill, goOn } from './fill-deed.ts'
import { byPerson, deeds, type HandDeed, type Numbers } from './hand.ts'
import { openFile } from './open-file.ts'
import { People } from './people.ts'
import type { Session, Tally } from './session.ts'
import { messyFile } from './start.ts'
import { adoptTab, match, refresh } from './tool.ts'
import { undo } from './undo-deed.ts'

const hands = Object.keys(deeds) as HandDeed[]
const tools = ['adopt', 'match', 'fill', 'fill', 'fill', 'undo', 'undo', 'refresh', 'learn', 'goOn'] as const
/** The same, with a person's hand, a stop or an end in their midst. */
const amid = ['fill amid a person', 'fill amid a stop', 'fill amid an end', 'undo amid a person'] as const

type ToolDeed = (typeof tools)[number] | (typeof amid)[number]
export interface Deed {
  readonly deed: HandDeed | ToolDeed
  readonly numbers: Numbers
}

/** A start and what happens then, to be played the same way again. */
export interface Sequence {
  readonly start: number
  readonly deeds: readonly Deed[]
}

const number = fc.nat(2 ** 24)
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  start: number,
  deeds: fc.array(
    fc.record({
      deed: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom<Deed['deed']>(...hands) },
        { weight: 4, arbitrary: fc.constantFrom<Deed['deed']>(...tools) },
        { weight: 2, arbitrary: fc.constantFrom<Deed['deed']>(...amid) },
      ),
      numbers: fc.tuple(number, number, number),
    }),
    { minLength: 12, maxLength: 24, size: 'max' },
  ),
})

/** Plays one sequence on a file of its own, from the first set-up on; every promise is looked at after every step. */
export const play = async (
  { start, deeds: all }: Sequence,
  programs: readonly [Programs, Programs],
): Promise<Tally> => {
  const random = seeded(start)
  const people = new People()
  const { document, own } = messyFile(random, people)
  const [sheet] = document.sheets
  const title = sheet?.cells.flat().find(({ value }) => /^(Prog\. name|Program|Hospital)$/.test(String(value)))
  const tally: Tally = {
    steps: 0,
    fills: 0,
    filled: 0,
    undos: 0,
    undone: 0,
    checked: 0,
    cellsLost: 0,
    formulasLost: 0,
    troubles: [],
  }
  const session: Session = {
    file: openFile(document, programs, random),
    people,
    sheetId: sheet?.id ?? 1,
    head: nameOf(title ?? {}),
    own,
    runs: new Map(),
    tally,
  }
  const chance = Math.random
  Math.random = random
  try {
    for (const { deed, numbers } of [{ deed: 'adopt', numbers: [start, start >> 3, start >> 5] } as const, ...all]) {
      people.step = ++tally.steps
      await act(session, deed, numbers)
      session.file.wait(numbers[0] % 2_000)
      const { cells, formulas } = people.losses(document, deed === 'adopt')
      if (deed === 'adopt') people.follow(document)
      tally.checked += people.size
      tally.cellsLost += cells.length
      tally.formulasLost += formulas.length
      tally.troubles.push(...cells, ...formulas)
      if (tally.troubles.length > 0) {
        tally.troubles.unshift(`step ${tally.steps}, ${deed} ${numbers.join(' ')}`)
        break
      }
    }
  } finally {
    Math.random = chance
  }
  return tally
}

const act = (session: Session, deed: Deed['deed'], numbers: Numbers): Promise<void> | void => {
  const hand = hands[numbers[2] % hands.length] ?? 'type'
  switch (deed) {
    case 'adopt':
      return adoptTab(session, numbers)
    case 'match':
      return match(session, numbers)
    case 'fill':
      return fill(session, numbers, 'nothing')
    case 'fill amid a person':
    case 'fill amid a stop':
    case 'fill amid an end':
      return fill(session, numbers, deed.slice('fill amid '.length) as Between, hand)
    case 'goOn':
      return goOn(session, numbers)
    case 'undo':
      return undo(session, numbers)
    case 'undo amid a person':
      return undo(session, numbers, hand)
    case 'refresh':
      return refresh(session)
    case 'learn':
      return session.file.learn()
    default:
      return byPerson(session, deed, numbers)
  }
}

/** Numbers from 0 to 1 by a start, the same on every machine. */
const seeded = (start: number): (() => number) => {
  let state = (start % 2_147_483_646) + 1
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  // the first number of a small start is small
  next()
  next()
  return next
}
