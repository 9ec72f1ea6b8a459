import { describe, expect, test, vi } from 'vitest'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { listFile, shoot, sharedLists } from './shared-list.ts'

const { open, share, letIn, person } = sharedLists()
// several people, each in a browser page of their own
vi.setConfig({ testTimeout: 60_000 })

describe('A mentor who can edit the sheet', () => {
  test('suggests, asks by hearsay and signs off; the owner hears of each, and Why tells the hearsay below the claims', async () => {
    const document = listFile()
    const owner = await open('Gita', document)
    const workspace = await share(owner)
    await letIn('Gita', workspace, 'Hugo')
    const mentor = await open('Hugo', document)
    mentor.beside.select('D2')
    await mentor.review()
    await mentor.says('Suggest a change')
    await mentor.page.getByLabel('New value (now J-1 only)').fill('J-1 and H-1B')
    await mentor.page.getByLabel('Reason (optional)').fill('new page')
    await shoot(mentor, '10-mentor-suggest')
    await expectOpenToAll(mentor.page)
    await mentor.press(/^Suggest$/)
    await mentor.says('Suggested. The owner of the list decides.')
    await mentor.page.getByRole('combobox', { name: /^What/ }).selectOption('heard')
    await mentor.page.getByLabel('What was said').fill('none')
    await mentor.page.getByLabel('Who said it, and when').fill('chief resident, 2025')
    await mentor.press(/^Ask$/)
    await mentor.says('Kept as an open question.')
    await mentor.press('Sign off')
    await mentor.page.getByLabel('What is missing').fill('one US letter')
    await mentor.press('Not yet')
    await mentor.says('Missing: one US letter')
    await shoot(mentor, '11-mentor-panel')
    expect(owner.beside.value('D2')).toBe('J-1 only')

    await owner.review()
    await owner.says('Bluestem Hospital: Visa types')
    await owner.says(/Hearsay, told by Hugo/)
    await owner.says('. Missing: one US letter')
    await shoot(owner, '12-owner-questions')
    await expectOpenToAll(owner.page)
    owner.beside.select('D2')
    await owner.review('Row')
    await owner.says('Heard, not confirmed')
    await shoot(owner, '13-why-hearsay')
    await owner.review()
    await owner.page
      .getByRole('article')
      .filter({ hasText: 'chief resident' })
      .getByRole('button', { name: 'Answered' })
      .click()
    await owner.says('1 question settled or gone')
  })

  test('who is removed sees nothing within seconds; what was said stays under the name', async () => {
    const document = listFile()
    const owner = await open('Ines', document)
    const workspace = await share(owner)
    const jon = await letIn('Ines', workspace, 'Jon')
    await jon.ask('comment', { workspace, anchor: { row: 'row-1' }, text: 'Ask for a hands-on month.' })
    await jon.ask('suggest', {
      workspace,
      suggestions: [{ kind: 'set', anchor: { row: 'row-2', field: 'visas' }, old: '', value: 'none' }],
    })
    const guest = await open('Jon', document)
    await guest.review()
    await guest.says('Ask for a hands-on month.')
    await guest.press('Sharing')
    await guest.says('Ines shares this list with you. You are mentor.')
    await shoot(guest, '14-sharing-guest')
    await expectOpenToAll(guest.page)
    await guest.review()

    await owner.review('More')
    await owner.press(/^Sharing/)
    await owner.press(/^Remove Jon$/)
    await owner.says('Jon will see nothing of this list')
    await shoot(owner, '15-remove')
    await owner.page.getByRole('button', { name: 'Remove Jon' }).last().click()
    await owner.says(/Jon is removed\. One pending suggestion was withdrawn\./)
    await guest.says('You are not a member')
    await expect.poll(() => guest.page.getByText('Ask for a hands-on month.').count()).toBe(0)
    await owner.review()
    await owner.says('Ask for a hands-on month.')
    await owner.says(/Jon \(no longer a member\)/)
  })
})

describe('Sharing', () => {
  test('invites by a link that is shown once, withdraws it, and stops sharing a group', async () => {
    const owner = await open('Kira')
    const workspace = await share(owner)
    await owner.page.getByLabel(/^E-mail/).fill('mentor@example.com')
    await owner.press('Make an invitation link')
    const link = await owner.page.getByLabel('Send it to one person').inputValue()
    expect(link).toMatch(/^http:\/\/localhost:8787\/join\/\S{10,}$/)
    await shoot(owner, '16-invite')
    await expectOpenToAll(owner.page)
    await owner.press('Copy')
    await owner.says(/Copied\.|Press Ctrl\+C/)
    await owner.press(/^Withdraw/)
    await expect.poll(() => owner.page.getByText('not used yet').count()).toBe(0)

    const notes = owner.page.getByRole('checkbox', { name: 'Your notes and reasons' })
    await notes.click()
    await owner.says('Members will see: Your notes and reasons.')
    await owner.press('Share it')
    await owner.says('Shared from now on.')
    const mentor = await letIn('Kira', workspace, 'Lars')
    const noted = async () =>
      (await mentor.ask('list', { workspace })).rows.filter(({ values }) => values.notes !== undefined).length
    await expect.poll(noted).toBe(1)
    await notes.click()
    await owner.says(/Deleted on the server at once: Your notes and reasons/)
    await shoot(owner, '17-unshare')
    await owner.press('Stop sharing it')
    await owner.says('No longer shared, and deleted on the server.')
    expect(await noted()).toBe(0)
  })

  test('gives a connected sheet a token of its own, which is ended at once', async () => {
    const document = { ...listFile(), properties: { connected: 'yes' } }
    const owner = await open('Tara', document)
    const workspace = await share(owner)
    await owner.says('Custom functions of this sheet use the server by a token of their own.')
    await owner.press('Stop custom functions of this sheet from using the server')
    await owner.says('1 token ended. The sheet scores by itself now.')
    await owner.page.getByRole('button', { name: /^not connected/ }).waitFor()
    expect((await (await person('Tara')).ask('workspace', { workspace })).workspace.tokens).toBe(0)
  })

  test('is ended with all of it; the sheet keeps no marker', async () => {
    const document = listFile()
    const owner = await open('Mona', document)
    const workspace = await share(owner)
    const mentor = await letIn('Mona', workspace, 'Nils')
    await mentor.ask('comment', { workspace, anchor: { row: 'row-1', field: 'visas' }, text: 'Look again.' })
    const note = () => document.sheets[0]!.cells[1]![3]!.note ?? ''
    await expect.poll(note, { timeout: 8_000 }).toContain('1 open comment')
    await owner.press(/^Delete everything that is shared…/)
    await owner.says('1 member can no longer see it.')
    await shoot(owner, '18-delete')
    await owner.press('Delete all of it')
    await owner.says('Share this list')
    expect(note()).toBe('')
    expect((await mentor.refused('review', { workspace })).status).toBe(404)
  })

  test('says when the server is silent, and keeps what was known', async () => {
    const owner = await open('Olga')
    const workspace = await share(owner)
    const mentor = await letIn('Olga', workspace, 'Piet')
    await mentor.ask('comment', { workspace, anchor: {}, text: 'Good start.' })
    await owner.review()
    await owner.says('Good start.')
    owner.offline = true
    await owner.page.getByRole('heading', { name: 'Offline' }).waitFor()
    await owner.says('Good start.')
    await shoot(owner, '19-offline')
    owner.offline = false
    await owner.press('Try now')
    await expect.poll(() => owner.page.getByRole('heading', { name: 'Offline' }).count()).toBe(0)
  })
})

describe('My tier', () => {
  test('set in the sidebar names the person and the day; typed in the cell it has no author', async () => {
    const document = sampleDocument()
    const owner = await open('Rosa', document)
    const [tab] = document.sheets
    const titles = tab!.cells[0]!.map(({ value }) => value)
    const column = titles.indexOf('My tier')
    const letter = String.fromCharCode(65 + (column >= 26 ? Math.floor(column / 26) - 1 : 0))
    const address = `${column >= 26 ? letter : ''}${String.fromCharCode(65 + (column % 26))}2`
    owner.beside.write(address, undefined)
    await owner.review('More')
    await owner.press(/^Sharing/)
    await owner.press('Set up this tab')
    await owner.press(/^Save$/)
    await owner.says(/set up/i)
    await share(owner)
    await owner.review('Row')
    await owner.press('Set my tier')
    await owner.page.getByRole('combobox', { name: /^My tier/ }).selectOption('reach')
    await owner.page.getByLabel('Reason (optional)').fill('screens by year')
    await shoot(owner, '20-my-tier')
    await expectOpenToAll(owner.page)
    await owner.press('Save my tier')
    await owner.says('My tier Reach: Rosa, 23 Nov 2026.')
    expect(owner.beside.value(address)).toBe('reach')
    expect(tab!.cells[1]![column]!.note).toMatch(/^IMGFIT: Reach, Rosa, 23 Nov 2026\. Computed: \w/)
    const rosa = await person('Rosa')
    const workspace = await owner.workspace()
    await expect
      .poll(
        async () =>
          (await rosa.ask('activity', { workspace })).activity.filter(
            ({ by, anchor }) => by?.name === 'Rosa' && anchor?.field === 'myTier',
          ).length,
      )
      .toBe(1)
    await owner.page.getByRole('region', { name: 'My tier' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => owner.beside.value(address) ?? '').toBe('')
    expect(tab!.cells[1]![column]!.note ?? '').toBe('')
    owner.beside.write(address, 'safety')
    await owner.says(/My tier Safety: changed in the sheet, noticed \d+ \w+ \d+\./)
    await shoot(owner, '21-my-tier-typed')
  })
})
