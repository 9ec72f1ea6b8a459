import { beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor, rowOf } from '../../setup/workspace.ts'

const own = ownDatabase()
const { send, person } = appWithPeople(() => own.db)

let owner: SignedIn
let mentor: SignedIn
let stranger: SignedIn
let workspace: string
beforeAll(async () => {
  ;[owner, mentor, stranger] = [await person('Applicant'), await person('Mentor'), await person('Nobody')]
  workspace = await openFor(owner)
  await letIn(owner, workspace, mentor)
  await owner.ask('sync', { workspace, rows: [rowOf('r_1', { visas: 'none' }), rowOf('r_2'), rowOf('r_<3>')] })
})

const cookie = ({ session }: SignedIn) => ({ cookie: `imgfit_session=${session}` })
const open = (path: string, who?: SignedIn) => send(path, { headers: who ? cookie(who) : {} })
const sent = (who: SignedIn, row: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send(`/open-house/${workspace}/${row}`, {
    text: new URLSearchParams({ day: '2026-08-12', event: 'open house', ...fields }).toString(),
    headers: {
      ...cookie(who),
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      ...headers,
    },
  })
const review = (who: SignedIn = owner) => who.ask('review', { workspace })
const written = async () => {
  const { suggestions, threads } = await review()
  return { suggestions, threads }
}
const byField = (a: readonly unknown[], b: readonly unknown[]): number => String(a[1]).localeCompare(String(b[1]))
const answers = { 'answer visas': 'J-1 only', 'answer mentorship': 'found', 'answer gradYears': '5' }

describe('open-house mode', () => {
  test('shows the owner’s own lists, their programs, and what is open of one, on forms that need no script', async () => {
    const lists = await (await open('/open-house', owner)).text()
    expect(lists).toContain(`href="/open-house/${workspace}"`)
    expect(await (await open('/open-house', mentor)).text()).toContain('You have no list here yet.')
    const programs = await (await open(`/open-house/${workspace}?find=R_2`, owner)).text()
    expect(programs).toContain('Hospital of r_2')
    expect(programs).not.toContain('Hospital of r_1')
    const page = await (await open(`/open-house/${workspace}/r_2`, owner)).text()
    expect(page).toContain('<form method="post"')
    expect(page.match(/name="answer visas" value="J-1 only"/g)).toHaveLength(1)
    expect(page).toMatch(/name="answer visas" value="" checked/)
  })

  test('An event with 3 answers yields 3 suggestions, 1 note, 1 task, in the right row', async () => {
    const response = await sent(owner, 'r_1', {
      ...answers,
      'seen speakers': 'yes',
      text: 'Kind people.',
      from: 'chief resident',
      thank: 'yes',
    })
    expect(response.status).toBe(200)
    expect((await response.text()).replace(/<[^>]+>/g, '')).toContain(
      'For Hospital of r_1: 3 answers, 1 note, 1 thank-you to write.',
    )
    const { suggestions, threads, questions } = await review()
    expect(
      suggestions.map(({ anchor, old, value, state }) => [anchor.row, anchor.field, old, value, state]).sort(byField),
    ).toEqual([
      ['r_1', 'gradYears', undefined, 5, 'pending'],
      ['r_1', 'mentorship', undefined, 'found', 'pending'],
      ['r_1', 'notes', undefined, 'open house, 12 Aug 2026: IMGs among the speakers: yes. Kind people.', 'pending'],
      ['r_1', 'visas', 'none', 'J-1 only', 'pending'],
    ])
    expect(
      suggestions.every(({ reason }) => reason?.startsWith('Heard at open house, 12 Aug 2026, from chief resident')),
    ).toBe(true)
    expect(threads.map(({ anchor, messages }) => [anchor.row, messages[0]!.text])).toEqual([
      ['r_1', 'Thank-you due 2026-08-14: to chief resident, for open house, 12 Aug 2026.'],
    ])
    expect(questions).toEqual([])
  })

  test('What was noted is the owner’s: a mentor without the notes hears neither of the note nor of the task', async () => {
    const seen = await review(mentor)
    expect(new Set(seen.suggestions.map(({ anchor }) => anchor.field))).toEqual(
      new Set(['gradYears', 'mentorship', 'visas']),
    )
    expect(seen.threads).toEqual([])
    expect(JSON.stringify(seen)).not.toMatch(/Kind people|Thank-you/)
  })

  test('A second note on the same program is kept behind the first, as one', async () => {
    await sent(owner, 'r_1', { text: 'Parking is free.' })
    const notes = (await review()).suggestions.filter(
      ({ anchor, state }) => anchor.field === 'notes' && state === 'pending',
    )
    expect(notes.map(({ value }) => value)).toEqual([
      'open house, 12 Aug 2026: IMGs among the speakers: yes. Kind people. | open house, 12 Aug 2026: Parking is free.',
    ])
  })

  test('A form that is sent twice, as a phone does that lost its answer, counts once', async () => {
    const before = (await review()).suggestions.length
    const fields = { ...answers, key: 'key-of-a-form-that-is-sent-twice' }
    const pages = [await (await sent(owner, 'r_2', fields)).text(), await (await sent(owner, 'r_2', fields)).text()]
    expect(pages[1]).toBe(pages[0])
    expect((await review()).suggestions.length).toBe(before + 3)
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing at all', {}, 'Nothing was answered and nothing was noted.'],
    ['a value that its cell cannot take', { 'answer visas': 'perhaps' }, 'Visa types: write one of'],
    ['a column that there is not', { 'answer nothing': 'x' }, 'There is no column nothing.'],
    ['no day', { ...answers, day: 'soon' }, 'The day of the event is missing.'],
  ])('%s is refused with a sentence, and writes nothing', async (_, fields, says) => {
    const before = await written()
    const response = await sent(owner, 'r_2', { text: '', ...fields })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(says)
    expect(await written()).toEqual(before)
  })

  test('A result, and what a note says beside a refused answer, are not lost and not written', async () => {
    const response = await sent(owner, 'r_2', { 'answer fit': '99', text: 'My long note.' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('My long note.')
  })

  test('A mentor is told whose it is; another’s list and none look the same; other sites cannot send', async () => {
    expect((await open(`/open-house/${workspace}/r_1`, mentor)).status).toBe(403)
    expect((await sent(mentor, 'r_1', answers)).status).toBe(403)
    for (const path of ['', '/r_1']) {
      const [others, none] = [
        await open(`/open-house/${workspace}${path}`, stranger),
        await open(`/open-house/w_none${path}`, stranger),
      ]
      expect([others.status, none.status]).toEqual([404, 404])
      expect((await others.text()).replaceAll(workspace, 'w_none')).toBe(
        (await none.text()).replaceAll(workspace, 'w_none'),
      )
    }
    expect((await sent(stranger, 'r_1', answers)).status).toBe(404)
    expect((await sent(owner, 'r_1', answers, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await open(`/open-house/${workspace}/none`, owner)).status).toBe(404)
    const away = await open(`/open-house/${workspace}`)
    expect([away.status, away.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(`/open-house/${workspace}`)}`,
    ])
  })

  test('A row’s id and a program’s name may hold anything', async () => {
    const page = await (await open(`/open-house/${workspace}`, owner)).text()
    expect(page).toContain(`/open-house/${workspace}/r_%3C3%3E`)
    expect(page).toContain('Hospital of r_&lt;3&gt;')
    expect((await open(`/open-house/${workspace}/r_%3C3%3E`, owner)).status).toBe(200)
  })
})
