import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '../../../apps-script/sidebar/client.ts'
import type { Runner } from '../../../apps-script/sidebar/script.ts'
import type { Failure } from '../../../apps-script/sidebar/failure.ts'

/** google.script.run as Google offers it: handlers first, then the one function. */
const google = (
  reply: (name: string, json: string, then: (answer: string) => void, not: (thrown: unknown) => void) => void,
): (() => Runner) => {
  const runner = (then: (answer: string) => void, not: (thrown: unknown) => void): Runner => ({
    withSuccessHandler: (next) => runner(next, not),
    withFailureHandler: (next) => runner(then, next),
    api: (name, json) => reply(name, json, then, not),
  })
  return () =>
    runner(
      () => undefined,
      () => undefined,
    )
}

const failing = async (call: Promise<unknown>): Promise<Failure> => {
  try {
    await call
  } catch (failure) {
    return failure as Failure
  }
  throw new Error('The call did not fail.')
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('A deed asked of the add-on', () => {
  test('crosses as JSON text under its name and comes back as its value', async () => {
    const asked: string[] = []
    const client = createClient(
      google((name, json, then) => {
        asked.push(name, json)
        then('{"ok":{"connected":true}}')
      }),
    )
    expect(await client.connect({ on: true })).toEqual({ connected: true })
    expect(asked).toEqual(['connect', '{"on":true}'])
  })

  test('a deed without a question sends an empty object', async () => {
    const asked: string[] = []
    await createClient(
      google((_, json, then) => {
        asked.push(json)
        then('{"ok":{}}')
      }),
    ).selection()
    expect(asked).toEqual(['{}'])
  })

  test('an error of the add-on keeps its code, its advice and its request id', async () => {
    const error = { code: 'server', says: 'It broke.', do: 'Try again.', requestId: 'r1' }
    const client = createClient(google((_, __, then) => then(JSON.stringify({ error }))))
    expect(await failing(client.state())).toMatchObject({
      code: 'server',
      says: 'It broke.',
      todo: 'Try again.',
      requestId: 'r1',
    })
  })

  test('no answer at all ends after its time', async () => {
    const call = failing(
      createClient(
        google(() => undefined),
        () => 15_000,
      ).selection(),
    )
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await call).toMatchObject({ code: 'timeout', says: 'Google Sheets did not answer within 15 seconds.' })
  })

  test('a deed that writes and does not answer says to look at the sheet before trying again', async () => {
    const call = failing(
      createClient(
        google(() => undefined),
        () => 45_000,
      ).change({}),
    )
    await vi.advanceTimersByTimeAsync(45_000)
    expect((await call).todo).toMatch(/^Look at the sheet first/)
  })

  test.each([
    ['PERMISSION_DENIED', 'permission'],
    ['Authorization is required to perform that action.', 'permission'],
    ['NetworkError: Connection failure due to HTTP 0', 'network'],
    ['Service invoked too many times for one day: urlfetch.', 'quota'],
    ['Exceeded maximum execution time', 'slow'],
    ['TypeError: x is not a function', 'unexpected'],
  ])('the failure "%s" is told as %s', async (words, code) => {
    const client = createClient(google((_, __, ___, not) => not(new Error(words))))
    expect(await failing(client.state())).toMatchObject({ code })
  })

  test.each(['', 'null', '<html>', '{"neither":1}'])('the answer %j is refused as unreadable', async (answer) => {
    expect(await failing(createClient(google((_, __, then) => then(answer))).state())).toMatchObject({
      code: 'unreadable',
    })
  })

  test('where google.script.run cannot be reached, the call fails and does not throw', async () => {
    const client = createClient(() => {
      throw new Error('google is not defined')
    })
    expect(await failing(client.state())).toMatchObject({ code: 'unexpected' })
  })
})
