import { describe, expect, test } from 'vitest'
import { backendOf } from '../../../apps-script/backend.ts'
import type { ScoreRequest } from '../../../shared/contract/messages.ts'
import { profile, reply, rowsOf, scoring } from './server.ts'
import { memoryStreet, type Server } from './street.ts'

const connected = { connected: 'yes' }
/** Executions of one document share its cache. */
const executions = (server: Server = scoring(), cached = new Map<string, string>()) => {
  const time = { now: 0 }
  const streets = () => memoryStreet(connected, server, cached, time)
  return { cached, time, street: streets }
}

describe('An answer is kept by everything it rests on', () => {
  test('the same rows and profile ask once', () => {
    const { street } = executions()
    const [first, second] = [street(), street()]
    const answers = [first, second].map((one) => backendOf(one).score(profile, rowsOf(40)))
    expect(answers[1]).toEqual(answers[0])
    expect([first.asked.length, second.asked.length]).toEqual([1, 0])
  })

  test.each([
    ['another row', profile, rowsOf(41)],
    ['a changed cell', profile, rowsOf(40).map((row, at) => (at === 7 ? { ...row, imgPercent: 12 } : row))],
    ['another day', { ...profile, asOf: '2026-11-24' }, rowsOf(40)],
    ['another season', { ...profile, season: 2026 }, rowsOf(40)],
  ])('%s asks again', (_, me, rows) => {
    const { street } = executions()
    backendOf(street()).score(profile, rowsOf(40))
    const second = street()
    backendOf(second).score(me, rows)
    expect(second.asked.length).toBe(1)
  })

  test('of 2,500 rows with one change, only the slice that changed is asked', () => {
    const { street } = executions()
    const rows = rowsOf(2_500)
    backendOf(street()).score(profile, rows)
    const second = street()
    backendOf(second).score(
      profile,
      rows.map((row, at) => (at === 1_200 ? { ...row, imgPercent: 3 } : row)),
    )
    expect(second.asked.map((all) => all.length)).toEqual([1])
  })

  test('Refresh forgets every answer', () => {
    const { street } = executions()
    backendOf(street()).score(profile, rowsOf(3))
    backendOf(street()).forget()
    const later = street()
    backendOf(later).score(profile, rowsOf(3))
    expect(later.asked.length).toBe(1)
  })

  test('a new database makes older answers be asked again', () => {
    const state = { database: 'd1' }
    const { street } = executions((request) => scoring(state.database)(request))
    backendOf(street()).score(profile, rowsOf(3))
    state.database = 'd2'
    backendOf(street()).score(profile, rowsOf(4))
    const later = street()
    backendOf(later).score(profile, rowsOf(3))
    expect(later.asked.length).toBe(1)
    const again = street()
    backendOf(again).score(profile, rowsOf(4))
    expect(again.asked.length).toBe(0)
  })
})

describe('A value of the cache holds 100 KB', () => {
  /** Sentences that no packing shortens. */
  const wordy: Server = ({ body = '' }) => {
    let seed = 1
    const noise = () => String.fromCharCode(33 + ((seed = (seed * 48_271) % 2_147_483_647) % 94))
    const { rows } = JSON.parse(body) as ScoreRequest
    const results = rows.map(() => ({ tier: 'reach', verdict: '', why: Array.from({ length: 300 }, noise).join('') }))
    return reply({ contract: 1, rules: 'r', season: 2027, database: 'd1', results })
  }
  test('a long answer is kept in pieces', () => {
    const { street, cached } = executions(wordy)
    const first = backendOf(street()).score(profile, rowsOf(1_000))
    expect([...cached.keys()].filter((key) => /\.\d$/.test(key)).length).toBeGreaterThan(2)
    const second = street()
    expect(backendOf(second).score(profile, rowsOf(1_000))).toEqual(first)
    expect(second.asked.length).toBe(0)
  })

  test('an answer that lost a piece is asked again', () => {
    const { street, cached } = executions(wordy)
    backendOf(street()).score(profile, rowsOf(1_000))
    cached.delete([...cached.keys()].find((key) => key.endsWith('.1')) ?? '')
    const second = street()
    expect(backendOf(second).score(profile, rowsOf(1_000)).offline).toBeUndefined()
    expect(second.asked.length).toBe(1)
  })
})
