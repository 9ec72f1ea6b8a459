import { describe, expect, test } from 'vitest'
import { lineAbout, sayOwn, tickedIn, tickOwn } from '../../../../apps-script/sidebar/own-words/own.ts'
import { readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { ownWords } from '../../../../shared/tabs/own-words.ts'
import { openSample, type Opened } from '../../actions/open.ts'

const today = '2026-11-23'
const lines = async ({ client }: Opened) => (await readOwnTab(client, ownWords))?.lines ?? []

describe('one’s own words', () => {
  test('what is blank makes no tab', async () => {
    const file = openSample()
    await sayOwn(file.client, [], new Map([['who I am', { text: '' }]]), today)
    expect(await readOwnTab(file.client, ownWords)).toBeUndefined()
  })
  test('each part stands once: said anew, its line is changed', async () => {
    const file = openSample()
    await sayOwn(
      file.client,
      [],
      new Map([
        ['who I am', { text: 'An internist.' }],
        ['CV', { link: 'https://d.example' }],
      ]),
      today,
    )
    await sayOwn(file.client, await lines(file), new Map([['who I am', { text: 'A researcher.' }]]), '2026-11-30')
    expect((await lines(file)).map(({ said }) => said)).toEqual([
      { about: 'who I am', text: 'A researcher.', changed: '2026-11-30' },
      { about: 'CV', link: 'https://d.example', changed: today },
    ])
  })
  test('a request for feedback leaves link and text as they are', async () => {
    const file = openSample()
    await sayOwn(file.client, [], new Map([['CV', { link: 'https://d.example' }]]), today)
    await sayOwn(file.client, await lines(file), new Map([['CV', { asked: today }]]), today)
    expect(lineAbout(await lines(file), 'CV')?.said).toMatchObject({ link: 'https://d.example', asked: today })
  })
  test('a line that somebody changed meanwhile is left, and it is said', async () => {
    const file = openSample()
    await sayOwn(file.client, [], new Map([['who I am', { text: 'An internist.' }]]), today)
    const before = await lines(file)
    const tab = file.host.document.sheets.find(({ name }) => name === 'Own words')!.id
    file.put(2, 2, 'Typed by hand.', tab)
    await expect(sayOwn(file.client, before, new Map([['who I am', { text: 'Other.' }]]), today)).rejects.toMatchObject(
      {
        code: 'line-changed',
      },
    )
    expect(file.value(2, 2, tab)).toBe('Typed by hand.')
  })
  test('ticks are exactly what was ticked, and others of the tab stay', async () => {
    const file = openSample()
    await sayOwn(file.client, [], new Map([['who I am', { text: 'An internist.' }]]), today)
    await tickOwn(file.client, await lines(file), 'need', ['a mentor of my own', 'language or accent'], today)
    await tickOwn(file.client, await lines(file), 'strength', ['teaching'], today)
    await tickOwn(file.client, await lines(file), 'need', ['language or accent'], today)
    const now = await lines(file)
    expect(tickedIn(now, 'need')).toEqual(['language or accent'])
    expect(tickedIn(now, 'strength')).toEqual(['teaching'])
    expect(lineAbout(now, 'who I am')?.said.text).toBe('An internist.')
  })
})
