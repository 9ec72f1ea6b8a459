import { describe, expect, test } from 'vitest'
import { backendOf } from '../../../apps-script/backend.ts'
import { breakerOf } from '../../../apps-script/backend/breaker.ts'
import { inTurn, profile, rowsOf, scoring, unreachable } from './server.ts'
import { memoryStreet, type Server } from './street.ts'

/** Executions of one document: one cache, one clock; each asks about rows of its own. */
const document = (server: Server) => {
  const [cached, time] = [new Map<string, string>(), { now: 1_000_000 }]
  let rows = 0
  const execute = () => {
    const street = memoryStreet({ connected: 'yes' }, server, cached, time)
    const backend = backendOf(street)
    const { offline } = backend.score(profile, rowsOf(++rows))
    return { offline, asked: street.asked.length, reachable: backend.isReachable() }
  }
  return { cached, time, execute }
}

describe('A server that fails is given a pause', () => {
  test('the cells after the first do not wait for it', () => {
    const { execute } = document(unreachable)
    expect(execute()).toEqual({ offline: 'the server does not answer', asked: 2, reachable: false })
    expect(execute()).toEqual({ offline: 'the server does not answer', asked: 0, reachable: false })
  })

  test('the pause doubles from 15 s to 5 min', () => {
    const time = { now: 0 }
    const breaker = () => breakerOf(memoryStreet({}, unreachable, cached).cache, () => time.now)
    const cached = new Map<string, string>()
    const pauses = Array.from({ length: 7 }, () => {
      breaker().note({ says: 'the server fails' })
      const from = time.now
      while (breaker().stopped() !== undefined) time.now += 1_000
      return (time.now - from) / 1_000
    })
    expect(pauses).toEqual([15, 30, 60, 120, 240, 300, 300])
  })

  test('one answer ends it', () => {
    const { execute, time } = document(inTurn(unreachable, unreachable, scoring()))
    execute()
    time.now += 15_000
    expect(execute()).toEqual({ offline: undefined, asked: 1, reachable: true })
    expect(execute()).toEqual({ offline: undefined, asked: 1, reachable: true })
  })

  test('used-up requests are not tried for a quarter of an hour', () => {
    const { execute, time } = document(() => {
      throw new Error('Service invoked too many times for one day: urlfetch.')
    })
    execute()
    time.now += 14 * 60_000
    expect(execute().asked).toBe(0)
    time.now += 60_000
    expect(execute().asked).toBe(1)
  })
})

describe('A server that hangs', () => {
  /** Google ended an execution while it waited: its mark stays. */
  const left = (seconds: number) => {
    const { cached, time, execute } = document(scoring())
    cached.set('imgfit:trying since', String(time.now - seconds * 1000))
    return { execute, time, cached }
  }
  test('somebody has waited for 11 s: the sheet scores at once, and tries again after a pause', () => {
    const { execute, time } = left(11)
    expect(execute()).toMatchObject({ offline: 'the server is slow', asked: 0 })
    time.now += 14_000
    expect(execute()).toMatchObject({ offline: 'the server is slow', asked: 0 })
    time.now += 1_000
    expect(execute()).toMatchObject({ offline: undefined, asked: 1 })
  })

  test('somebody has waited for 9 s: that may yet be an answer', () => {
    const { execute, cached } = left(9)
    expect(execute()).toMatchObject({ offline: undefined, asked: 1 })
    expect(cached.has('imgfit:trying since')).toBe(true)
  })

  test('a question that was answered leaves no mark', () => {
    const { execute, cached } = document(scoring())
    execute()
    expect(cached.has('imgfit:trying since')).toBe(false)
  })

  test('the mark stands while the server is asked', () => {
    const marks: (string | undefined)[] = []
    const { execute, cached } = document((request) => {
      marks.push(cached.get('imgfit:trying since'))
      return scoring()(request)
    })
    execute()
    expect(marks).toEqual(['1000000'])
  })
})
