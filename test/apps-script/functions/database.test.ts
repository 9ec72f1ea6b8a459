import { describe, expect, test } from 'vitest'
import { imgprogram } from '../../../apps-script/functions/imgprogram.ts'
import { imgsearch } from '../../../apps-script/functions/imgsearch.ts'
import { memoryStreet } from '../backend/street.ts'
import { recorded, sampleHost, sampleSheet } from './sample.ts'

const connected = () => memoryStreet({ connected: 'yes' }, recorded)

describe('IMGPROGRAM', () => {
  test('a column of codes is one request, blanks stay blank, and what is unknown is said once a line', () => {
    const street = connected()
    const codes = [['1400000001'], [''], ['1409999999']]
    expect(imgprogram.run([codes, 'State', 'IMG %'], sampleHost(sampleSheet(), street))).toEqual([
      ['NY', 45],
      ['', ''],
      ['No program is known by the code 1409999999.', ''],
    ])
    expect(street.asked.map((all) => all.length)).toEqual([1])
    expect(JSON.parse(street.asked[0]?.[0]?.body ?? '')).toMatchObject({
      keys: ['1400000001', '1409999999'],
      fields: ['state', 'imgPercent'],
    })
  })

  test('a code that is a number goes as it is, for the server to name', () => {
    const street = connected()
    imgprogram.run([401_234_567, 'State'], sampleHost(sampleSheet(), street))
    expect(JSON.parse(street.asked[0]?.[0]?.body ?? '')).toMatchObject({ keys: [401_234_567] })
  })

  test('fields come one by one, in a list, or from the headers of a range', () => {
    const run = (...fields: unknown[]) =>
      imgprogram.run(['1400000001', ...fields], sampleHost(sampleSheet(), connected()))
    expect([run('State', 'IMG %'), run('State, IMG %'), run([['State', 'IMG %']])]).toEqual([
      [['NY', 45]],
      [['NY', 45]],
      [['NY', 45]],
    ])
  })

  test('a field that the database does not know is blank', () => {
    expect(imgprogram.run(['1400000001', 'Deadline'], sampleHost(sampleSheet(), connected()))).toBe('')
  })
})

describe('IMGSEARCH', () => {
  test.each([
    [['IM', 'NY'], { specialty: 'IM', state: 'NY' }],
    [['IM', 'Northeast'], { specialty: 'IM', region: 'Northeast' }],
    [['', 'New York', 'j1'], { state: 'New York', visa: 'J-1' }],
    [['', '', 'either', 30, 'river', 5], { visa: 'any', minImg: '30', text: 'river', limit: '5' }],
  ])('%j asks for %j', (args, asked) => {
    const street = connected()
    imgsearch.run(args, sampleHost(sampleSheet(), street))
    const query = Object.fromEntries(new URL(street.asked[0]?.[0]?.path ?? '', 'http://x').searchParams)
    expect(query).toMatchObject(asked)
  })
})

test('Without a connection both say so', () => {
  const host = sampleHost()
  expect([imgprogram.run(['1400000001', 'State'], host), imgsearch.run(['IM'], host)]).toEqual([
    'not connected',
    'not connected',
  ])
})
