import { describe, expect, test } from 'vitest'
import { backendOf } from '../../../apps-script/backend.ts'
import { profile, problem, reply, rowsOf, scoring, unreachable, inTurn } from './server.ts'
import { memoryStreet } from './street.ts'

const connected = { connected: 'yes' }
const whys = (results: readonly { why?: string | undefined }[]) => new Set(results.map(({ why }) => why))

describe('Connected', () => {
  test('1,000 rows are one request', () => {
    const street = memoryStreet(connected, scoring())
    const { results, offline } = backendOf(street).score(profile, rowsOf(1_000))
    expect([results.length, offline]).toEqual([1_000, undefined])
    expect(whys(results)).toEqual(new Set(['said by the server']))
    expect(street.asked.map((all) => all.length)).toEqual([1])
  })

  test('more are slices of 1,000, asked in one go and put together in their order', () => {
    const street = memoryStreet(connected, scoring())
    const rows = rowsOf(2_500)
    const { results } = backendOf(street).score(profile, rows)
    expect(street.asked.map((all) => all.length)).toEqual([3])
    const alone = backendOf(memoryStreet({})).score(profile, rows).results
    expect(results.map(({ shown }) => shown)).toEqual(alone.map(({ shown }) => shown))
  })

  test('no rows ask nothing', () => {
    const street = memoryStreet(connected, scoring())
    expect(backendOf(street).score(profile, [])).toEqual({ results: [] })
    expect(street.asked).toEqual([])
  })

  test('what is sent is the profile and the rows, without what a person wrote for themselves', () => {
    const street = memoryStreet(connected, scoring())
    const own = {
      notes: 'my aunt knows the chief',
      myTier: 'reach',
      myReason: 'x',
      interest: 'high',
      rowId: 'r1',
    } as const
    backendOf(street).score(profile, [{ program: 'Example', specialty: 'Neurology', contact: 'in touch', ...own }])
    const sent = JSON.parse(street.asked[0]?.[0]?.body ?? '') as Record<string, unknown>
    expect(Object.keys(sent).sort()).toEqual(['addon', 'contract', 'profile', 'rows', 'rules'])
    expect(sent['rows']).toEqual([{ program: 'Example', specialty: 'Neurology', contact: 'in touch' }])
  })

  test('a token goes along only where the document has one', () => {
    const headersWith = (settings: Record<string, string>) => {
      const street = memoryStreet(settings, scoring())
      backendOf(street).score(profile, rowsOf(1))
      return street.asked[0]?.[0]?.headers['authorization']
    }
    expect([headersWith(connected), headersWith({ ...connected, token: 'abc' })]).toEqual([undefined, 'Bearer abc'])
  })
})

describe('Not connected', () => {
  test('nobody is asked; the same rules run in the sheet and say so', () => {
    const street = memoryStreet({ connected: 'no' }, scoring())
    const backend = backendOf(street)
    const { results, offline } = backend.score(profile, rowsOf(3))
    expect([results.length, offline]).toEqual([3, 'not connected'])
    expect(backend.ask('search', { text: 'x' })).toEqual({ offline: 'not connected' })
    expect(backend.lookup(['1401234567'], ['visas'])).toEqual({ offline: 'not connected' })
    expect(street.asked).toEqual([])
    expect(street.cached.size).toBe(0)
  })
})

describe('When the server does not give an answer, the sheet scores and says why', () => {
  test.each([
    ['it cannot be reached', unreachable, 'the server does not answer', 2],
    ['it fails', () => problem(500, 'internal'), 'the server fails', 2],
    ['it is not ready', () => problem(503, 'not-ready'), 'the server fails', 2],
    ['it was too slow', () => problem(503, 'too-slow'), 'the server is slow', 1],
    ['it wants a pause', () => problem(429, 'too-many-requests'), 'the server asks for a pause', 1],
    [
      'it refuses',
      () => problem(422, 'does-not-fit', 'Row 3 does not fit.'),
      'the server refused: Row 3 does not fit.',
      1,
    ],
    [
      'something else answers',
      () => ({ status: 200, text: '<html>Sign in to the hotel</html>' }),
      'the server fails',
      2,
    ],
    ['the answer lacks its results', () => reply({ contract: 1 }), 'the server fails', 2],
    [
      'Google counts no further request today',
      () => {
        throw new Error('Exception: Service invoked too many times for one day: urlfetch.')
      },
      "today's requests are used up",
      1,
    ],
  ])('%s', (_, server, says, asked) => {
    const street = memoryStreet(connected, server)
    const { results, offline } = backendOf(street).score(profile, rowsOf(2))
    expect([results.length, offline, street.asked.length]).toEqual([2, says, asked])
  })

  test('one slice of three that fails is the only one asked again', () => {
    const server = inTurn(scoring(), () => problem(500, 'internal'), scoring())
    const street = memoryStreet(connected, server)
    const { results, offline } = backendOf(street).score(profile, rowsOf(2_500))
    expect([results.length, offline]).toEqual([2_500, undefined])
    expect(street.asked.map((all) => all.length)).toEqual([3, 1])
  })
})

describe('Time: Google ends a custom function after 30 s', () => {
  /** Every request takes so many seconds. */
  const taking = (seconds: number, server: ReturnType<typeof scoring>) => {
    const time = { now: 0 }
    return memoryStreet(
      connected,
      (request) => {
        time.now += seconds * 1000
        return server(request)
      },
      new Map(),
      time,
    )
  }
  test.each([
    [8, 2],
    [17, 2],
    [19, 1],
  ])('a failure after %i s leaves %i tries', (seconds, tries) => {
    const street = taking(seconds, () => problem(500, 'internal'))
    expect(backendOf(street).score(profile, rowsOf(1)).offline).toBe('the server fails')
    expect(street.asked.length).toBe(tries)
  })

  test('what is asked late is answered by the sheet', () => {
    const street = memoryStreet(connected, scoring())
    const backend = backendOf(street)
    street.wait(21_000)
    expect(backend.score(profile, rowsOf(1)).offline).toBe('no time was left to ask the server')
    expect(street.asked).toEqual([])
  })
})
