import { describe, expect, test } from 'vitest'
import { changesIn, draftOf, readDraft } from '../../../../apps-script/sidebar/contacts/draft.ts'
import { readWithDay } from '../../../../apps-script/sidebar/contacts/reading.ts'
import { addLines, changeLine } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { touched } from '../../../../shared/contacts/cadence.ts'
import { contacts } from '../../../../shared/tabs/contacts.ts'
import { openSample } from '../../actions/open.ts'

describe('a contact in a form', () => {
  test('what was typed is read as the tab’s cells are', () => {
    const { said, problems } = readDraft(
      contacts,
      { name: ' A resident ', role: 'chief', asked: '2026-08-01', link: 'example.org/a' },
      ['name'],
    )
    expect(problems).toEqual({})
    expect(said).toEqual({ name: 'A resident', role: 'resident', asked: '2026-08-01', link: 'https://example.org/a' })
  })
  test('what is missing or cannot be read is said by field', () => {
    expect(Object.keys(readDraft(contacts, { link: 'not an address', lastTouch: 'soon' }, ['name']).problems)).toEqual([
      'name',
      'link',
      'lastTouch',
    ])
  })
  test('a draft that nobody touched changes nothing; an emptied field is blanked', () => {
    const was = { name: 'A resident', role: 'resident', notes: 'kind' } as const
    const draft = draftOf(contacts, was)
    expect(changesIn(contacts, was, readDraft(contacts, draft, []).said)).toEqual({})
    expect(changesIn(contacts, was, readDraft(contacts, { ...draft, notes: '' }, []).said)).toEqual({
      notes: undefined,
    })
  })
})

describe('the tab Contacts', () => {
  test('keeps a touch: both days and the log, and no other cell', async () => {
    const file = openSample()
    await addLines(file.client, contacts, [{ name: 'A mentor', role: 'mentor', notes: 'met at a fair' }])
    const { sheet, today } = await readWithDay(file.client, contacts)
    const [line] = sheet!.lines
    await changeLine(file.client, contacts, line!, touched(line!.said, today, 'Step 2 CK 241'))
    const [now] = (await readWithDay(file.client, contacts)).sheet!.lines
    expect(now!.said).toEqual({
      name: 'A mentor',
      role: 'mentor',
      notes: 'met at a fair',
      lastTouch: '2026-11-24',
      nextTouch: '2026-12-24',
      updates: '2026-11-24: Step 2 CK 241',
    })
  })
})
