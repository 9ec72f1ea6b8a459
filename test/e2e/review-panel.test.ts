import { describe, expect, test, vi } from 'vitest'
import type { SignedIn } from '../setup/people.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { listFile, type SharedList, shoot, sharedLists } from './shared-list.ts'

const { open, share, letIn, person } = sharedLists()
// several people, each in a browser page of their own
vi.setConfig({ testTimeout: 60_000 })

/** A shared list with a mentor, at the Review tab. Each test has people of its own. */
const begin = async (
  owner: string,
  document = listFile(),
): Promise<{ list: SharedList; workspace: string; mentor: SignedIn }> => {
  const list = await open(owner, document)
  const workspace = await share(list)
  const mentor = await letIn(owner, workspace, `Mentor of ${owner}`)
  await list.review()
  await list.says('None waits.')
  return { list, workspace, mentor }
}
const visas = { row: 'row-1', field: 'visas' }
const tick = (list: SharedList, words: RegExp) => list.page.getByRole('checkbox', { name: words }).click()

describe('Suggestions', () => {
  test('are shown within seconds, written once they are accepted, and taken back', async () => {
    const list = await open('Applicant')
    await list.review()
    await shoot(list, '01-review-not-shared')
    await list.press('See what is shared')
    await shoot(list, '02-sharing-not-shared')
    await expectOpenToAll(list.page)
    const workspace = await share(list)
    const mentor = await letIn('Applicant', workspace, 'Mentor')
    await list.review()
    await list.says('None waits.')
    await mentor.ask('suggest', {
      workspace,
      suggestions: [
        { kind: 'set', anchor: visas, old: 'J-1 only', value: 'J-1 and H-1B', reason: 'said on their page' },
        { kind: 'tier', anchor: { row: 'row-2' }, value: 'reach', reason: 'screens by year of graduation' },
        { kind: 'add', anchor: { name: 'Willow Bend Hospital', specialty: 'Internal Medicine' } },
        { kind: 'remove', anchor: { row: 'row-3' }, old: 'reach', reason: 'no visa' },
      ],
    })
    await list.says('Bluestem Hospital: Visa types')
    await list.page.getByRole('tab', { name: /Review 4/ }).waitFor()
    await shoot(list, '04-suggestions')
    await expectOpenToAll(list.page)
    await list.press('Tick all')
    await list.press('Accept 4')
    await list.says('4 suggestions accepted')
    await shoot(list, '05-accepted')
    const cells = () => ['D2', 'E3', 'A5', 'E4'].map((cell) => list.beside.value(cell) ?? '')
    expect(cells()).toEqual(['J-1 and H-1B', 'reach', 'Willow Bend Hospital', 'not applying'])
    await list.press('Undo')
    await list.says(/cells as before/)
    expect(cells()).toEqual(['J-1 only', '', '', 'reach'])
    await list.says('Bluestem Hospital: Visa types')
  })

  test('on a cell that changed since show both, and the person decides', async () => {
    const { list, workspace, mentor } = await begin('Another')
    const suggest = (value: string, row = 'row-1') =>
      mentor.ask('suggest', {
        workspace,
        suggestions: [
          { kind: 'set', anchor: { row, field: 'visas' }, old: row === 'row-1' ? 'J-1 only' : 'none', value },
        ],
      })
    await suggest('J-1 and H-1B')
    await suggest('J-1 only', 'row-3')
    list.beside.write('D2', 'none')
    list.beside.write('D4', 'J-1 and H-1B')
    await list.says('Quarry Medical Center: Visa types')
    await list.press('Tick all')
    await list.press('Accept 2')
    await list.says('2 suggestions to decide first')
    await shoot(list, '06-conflict')
    await expectOpenToAll(list.page)
    expect(list.beside.value('D2')).toBe('none')
    const conflict = (words: string) =>
      list.page
        .getByRole('listitem')
        .filter({ hasText: words })
        .filter({ has: list.page.getByRole('button', { name: 'Keep mine' }) })
    await conflict('Quarry').getByRole('button', { name: 'Keep mine' }).click()
    await list.says('1 suggestion to decide first')
    await conflict('Bluestem').getByRole('button', { name: 'Take the suggestion' }).click()
    await list.says('1 suggestion accepted')
    expect([list.beside.value('D2'), list.beside.value('D4')]).toEqual(['J-1 and H-1B', 'J-1 and H-1B'])
    const { suggestions } = await mentor.ask('review', { workspace })
    expect(suggestions.map(({ state }) => state).sort()).toEqual(['rejected', 'written'])
  })

  test('for one cell stand together; the other one is outdated when one is accepted', async () => {
    const { list, workspace, mentor } = await begin('Cora')
    const second = await letIn('Cora', workspace, 'Advisor')
    for (const [who, value] of [
      [mentor, 'none'],
      [second, 'J-1 and H-1B'],
    ] as const)
      await who.ask('suggest', { workspace, suggestions: [{ kind: 'set', anchor: visas, old: 'J-1 only', value }] })
    await list.says('2 suggestions for this cell. One can be accepted.')
    await tick(list, /none/)
    await tick(list, /J-1 and H-1B/)
    await list.press('Accept 1')
    await list.says('1 suggestion accepted')
    await list.says('None waits.')
    expect(list.beside.value('D2')).toBe('J-1 and H-1B')
    const { suggestions } = await mentor.ask('review', { workspace })
    expect(suggestions.map(({ state }) => state).sort()).toEqual(['outdated', 'written'])
  })

  test('that are undone under Fill wait again, with their rivals; offline Review shows it, and tells with one button', async () => {
    const { list, workspace, mentor } = await begin('Gail')
    const suggest = (value: string) =>
      mentor.ask('suggest', { workspace, suggestions: [{ kind: 'set', anchor: visas, old: 'J-1 only', value }] })
    await suggest('none')
    await suggest('J-1 and H-1B')
    const states = async () => (await mentor.ask('review', { workspace })).suggestions.map(({ state }) => state).sort()
    const acceptOne = async (): Promise<void> => {
      await list.review()
      await tick(list, /J-1 and H-1B/)
      await list.press('Accept 1')
      await list.says('1 suggestion accepted')
      expect(await states()).toEqual(['outdated', 'written'])
    }
    const undoUnderFill = async (): Promise<void> => {
      await list.review('Fill')
      await list.press('Undo last suggestions accepted…')
      await list.says(/1 cell returns to what it was\. The suggestion waits again\./)
      await list.press('Undo 1 cell')
    }
    await acceptOne()
    await undoUnderFill()
    await list.says(/^The suggestion waits again\.$/)
    expect([list.beside.value('D2'), await states()]).toEqual(['J-1 only', ['pending', 'pending']])

    await acceptOne()
    list.offline = true
    await undoUnderFill()
    await list.says(/^The others still see 1 suggestion as accepted, for they could not be told: /)
    await shoot(list, '08-undone-untold')
    await expectOpenToAll(list.page)
    expect(list.beside.value('D2')).toBe('J-1 only')
    list.offline = false
    expect(await states()).toEqual(['outdated', 'written'])
    await list.review()
    await list.says('Undone in the sheet')
    await expect.poll(() => list.page.getByText('1 suggestion accepted').count()).toBe(0)
    await shoot(list, '09-review-untold')
    await expectOpenToAll(list.page)
    await list.press('Let 1 suggestion wait again')
    await list.says('2 suggestions for this cell. One can be accepted.')
    expect(await states()).toEqual(['pending', 'pending'])
    await expect.poll(() => list.page.getByText('Undone in the sheet').count()).toBe(0)
  })

  test('are ticked, rejected and followed by the keyboard alone', async () => {
    const { list, workspace, mentor } = await begin('Yara')
    await mentor.ask('suggest', {
      workspace,
      suggestions: [{ kind: 'set', anchor: visas, old: 'J-1 only', value: 'none' }],
    })
    await list.says('Bluestem Hospital: Visa types')
    const { keyboard } = list.page
    const focused = () => list.page.evaluate(() => document.activeElement?.textContent ?? '')
    await list.page.getByRole('tab', { name: /Review/ }).focus()
    for (const words of ['Sharing', 'Tick all']) {
      await keyboard.press('Tab')
      await expect.poll(focused).toBe(words)
    }
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await keyboard.press('Tab')
    await expect.poll(focused).toBe('Accept 1')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await list.says('None waits.')
    expect(list.beside.value('D2')).toBe('J-1 only')
    const { suggestions } = await mentor.ask('review', { workspace })
    expect(suggestions.map(({ state }) => state)).toEqual(['rejected'])
  })

  test('that were accepted on the page are offered to be written', async () => {
    const { list, workspace, mentor } = await begin('Dina')
    const { suggestions } = await mentor.ask('suggest', {
      workspace,
      suggestions: [{ kind: 'set', anchor: visas, old: 'J-1 only', value: 'none' }],
    })
    const owner = await person('Dina')
    await owner.ask('decide', { workspace, suggestions: suggestions.map(({ id }) => id), decision: 'accept' })
    await list.says('Accepted, not in the sheet yet')
    expect(list.beside.value('D2')).toBe('J-1 only')
    await list.press('Write 1 cell')
    await list.says('1 suggestion accepted')
    expect(list.beside.value('D2')).toBe('none')
  })
})

describe('Comments', () => {
  test('mark their cell, are answered and resolved; a note of the person stays', async () => {
    const document = listFile()
    document.sheets[0]!.cells[2]![0]!.note = 'my own note'
    const { list, workspace, mentor } = await begin('Edda', document)
    const note = (row: number, column: number) => document.sheets[0]!.cells[row - 1]![column - 1]!.note ?? ''
    await mentor.ask('comment', { workspace, anchor: visas, text: 'Is this from their page?' })
    await mentor.ask('comment', { workspace, anchor: { row: 'row-2' }, text: 'Ask about rotations.' })
    await list.says('Is this from their page?')
    await expect.poll(() => note(2, 4)).toBe('IMGFIT: 1 open comment. See Review in the sidebar.')
    expect(note(3, 1)).toBe('my own note')
    const thread = list.page.getByRole('article', { name: 'Thread: Bluestem Hospital: Visa types' })
    await list.page.getByRole('region', { name: 'Selected row' }).getByText('Visa types').waitFor()
    await list.page.getByRole('region', { name: 'All comments' }).getByText('Ask about rotations.').waitFor()
    await list.page.getByRole('region', { name: 'Selected row' }).getByRole('button', { name: 'Reply' }).click()
    const box = list.page.getByRole('textbox', { name: 'Your reply' })
    await box.fill('Yes, read today.')
    await list.press(/^@Mentor of Edda/)
    await shoot(list, '07-comments')
    await expectOpenToAll(list.page)
    await list.press('Send reply')
    await list.page.getByText('Yes, read today. @Mentor of Edda').waitFor()
    const { threads } = await mentor.ask('review', { workspace })
    expect(threads.flatMap(({ messages }) => messages.flatMap(({ mentions }) => mentions))).toEqual([mentor.id])
    await list.page.getByRole('region', { name: 'Selected row' }).getByRole('button', { name: 'Resolve' }).click()
    await list.says('1 resolved thread')
    await expect.poll(() => note(2, 4)).toBe('')
    expect(await thread.count()).toBe(0)
    // the other one is found by its row
    list.beside.select('A2')
    await list.press(/Go to the row/)
  })

  test('of a program whose row is deleted are kept and found', async () => {
    const document = listFile()
    const { list, workspace, mentor } = await begin('Femi', document)
    await mentor.ask('comment', { workspace, anchor: { row: 'row-3' }, text: 'No visa here.' })
    await list.says('No visa here.')
    document.sheets[0]!.cells.splice(3, 1)
    list.beside.select('A3')
    await list.says('1 thread of programs that are gone')
    await list.press('1 thread of programs that are gone')
    await list.says('This program is no longer on the list.')
  })
})
