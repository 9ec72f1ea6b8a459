import { describe, expect, test } from 'vitest'
import { records } from '../../../apps-script/functions/index.ts'
import { calculate } from './formula.ts'
import { memoryStreet } from '../backend/street.ts'
import { recorded, sampleHost, sampleSheet } from './sample.ts'

// scores come from the sheet, as not everybody is connected; the database's functions need a server
const needsServer = new Set(['IMGPROGRAM', 'IMGSEARCH'])

describe.each(records)('$name', ({ name, examples }) => {
  const host = () =>
    needsServer.has(name) ? sampleHost(sampleSheet(), memoryStreet({ connected: 'yes' }, recorded)) : sampleHost()

  test('has an example', () => expect(examples.length).toBeGreaterThan(0))

  test.each(examples.map(([formula, gives]) => ({ formula, gives })))('$formula → $gives', ({ formula, gives }) => {
    expect(calculate(formula, host())).toEqual(gives)
  })
})
