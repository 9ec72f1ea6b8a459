import { describe, expect, test } from 'vitest'
import { answer } from '../../../apps-script/actions/api.ts'
import { actions } from '../../../apps-script/actions/index.ts'
import type { Told } from '../../../apps-script/sidebar/failure.ts'
import { worded } from '../../../apps-script/sidebar/refusals.ts'
import { sampleSheet } from '../functions/sample.ts'
import { deskOf } from './desk.ts'

const asked = (name: string, json: string, desk = deskOf()): { ok?: unknown; error?: Told } => {
  const answered = JSON.parse(answer(name, json, () => desk)) as { error?: Told }
  return answered.error === undefined ? answered : { error: worded(answered.error) }
}

describe('The one door of the sidebar', () => {
  test('answers a deed with its value', () =>
    expect(asked('connect', '{"on":true}')).toEqual({ ok: { connected: true } }))

  test('takes nothing for a deed that asks nothing', () =>
    expect(asked('state', '')).toHaveProperty('ok.book.file.name', 'Test file'))

  test.each(['constructor', '__proto__', 'toString', 'fly', ''])('has no deed "%s"', (name) => {
    expect(asked(name, '{}').error).toMatchObject({ code: 'unknown-deed' })
  })

  test('names text that is no JSON', () => expect(asked('state', '{').error?.code).toBe('failed'))

  test.each([
    ['Exception: Lock timeout: another process was holding the lock for too long.', 'busy'],
    ['Exception: You do not have permission to call Range.setValues.', 'permission'],
    ['The tab is gone. Choose another one in the sidebar.', 'failed'],
  ])('an error of Google, "%s", is told as %s with what to do', (message, code) => {
    const sheet = sampleSheet()
    sheet.selected = () => {
      throw new Error(message)
    }
    const { error } = asked('selection', '{}', deskOf(sheet))
    expect([error?.code, typeof error?.do]).toEqual([code, 'string'])
  })

  test('every deed is listed in the order of its name', () => {
    expect(Object.keys(actions)).toEqual(Object.keys(actions).sort())
  })
})
