import { describe, expect, test } from 'vitest'
import { FieldPage, ProgramPage } from '../../../server/pages/program.tsx'
import { ReviewPage } from '../../../server/pages/review.tsx'
import type { Suggestion, Thread } from '../../../shared/contract/reviews.ts'
import { day, htmlOf, byApplicant, byMentor, byAdvisor, row, textOf, viewOf } from './view-of.ts'

const suggestion: Suggestion = {
  id: 'g_1',
  kind: 'set',
  anchor: { row: 'row 1', name: row.name, field: 'visas' },
  old: 'J-1 only',
  value: 'J-1 and H-1B',
  reason: 'Its page says so since June.',
  by: byMentor,
  at: day,
  state: 'pending',
}
const thread: Thread = {
  id: 't_1',
  anchor: { row: 'row 1', name: row.name },
  state: 'open',
  messages: [{ id: 'm_1', by: byApplicant, at: day, text: 'Is this a target?', mentions: [] }],
}
const review = (view: ReturnType<typeof viewOf>): string => htmlOf(ReviewPage({ view }))

describe('what is shared', () => {
  test('A field that is not shared reads "not shared", one that nobody knows reads "not known"; none is blank', () => {
    const page = textOf(ProgramPage({ view: viewOf(byMentor), row }))
    for (const field of ['Notes', 'Contact', 'My reason']) expect(page).toContain(`${field} not shared`)
    expect(page).toContain('H-1B not known')
    expect(page).toContain('Visa types J-1 only')
    expect(htmlOf(ProgramPage({ view: viewOf(byMentor), row }))).not.toMatch(/<span class="value[^"]*"><\/span>/)
  })

  test('Where scores are not shared, tier, fit and reasons say so, and no figure is there', () => {
    const { result: _, ...bare } = row
    const view = viewOf(byMentor, { list: { shares: ['programs'], rows: [bare] } })
    const page = textOf(review(view))
    expect(page).toContain('Tier not shared')
    expect(page).toContain('Fit not shared')
    expect(page).toContain('Fit and its reasons: not shared')
    expect(page).toContain('computed tiers are not shared')
  })

  test('A value that came in spite of it is not shown', () => {
    const view = viewOf(byMentor, { list: { rows: [{ ...row, values: { ...row.values, notes: 'A secret.' } }] } })
    expect(review(view)).not.toContain('A secret.')
    expect(htmlOf(ProgramPage({ view, row: view.list.rows[0] ?? row }))).not.toContain('A secret.')
  })

  test('The applicant’s profile is shown as far as it is shared', () => {
    const profile = { step2: 241, certifiedBy: '2026-08-21' }
    const page = textOf(review(viewOf(byMentor, { list: { shares: ['programs', 'profile'], profile } })))
    expect(page).toContain('Step 2 CK score 241')
    expect(page).toContain('Certified by 21 Aug 2026')
    expect(page).toContain('Application budget not shared')
    expect(textOf(review(viewOf(byMentor)))).toContain('The applicant’s profile: not shared.')
  })

  test('A field that is not shared leads nowhere and takes no suggestion', () => {
    const page = htmlOf(ProgramPage({ view: viewOf(byMentor), row }))
    expect(page).not.toContain('/programs/row%201/notes"')
    expect(page).toContain('/programs/row%201/visas"')
    expect(htmlOf(FieldPage({ view: viewOf(byMentor), row, field: 'notes', column: 'notes' }))).not.toContain(
      'value="set"',
    )
  })
})

describe('what one may do', () => {
  test('A mentor never sees Accept or Reject; the owner does, and reads when it will be written', () => {
    const answers = { review: { suggestions: [suggestion] } }
    for (const mentor of [byMentor, byAdvisor])
      expect(review(viewOf(mentor, answers))).not.toMatch(/value="(accept|reject)"/)
    const own = review(viewOf(byApplicant, answers))
    expect(own).toMatch(/value="accept"/)
    expect(own).toMatch(/value="reject"/)
    expect(textOf(own)).toContain('will be written when you open the sheet')
  })

  test('Who made a suggestion may withdraw it, another mentor may not', () => {
    const answers = { review: { suggestions: [suggestion] } }
    expect(review(viewOf(byMentor, answers))).toContain('value="withdraw"')
    expect(review(viewOf(byAdvisor, answers))).not.toContain('value="withdraw"')
  })

  test('What is decided takes no decision, and names who decided', () => {
    const decided = { ...suggestion, state: 'accepted' as const, decided: { by: byApplicant, at: day } }
    const page = review(viewOf(byApplicant, { review: { suggestions: [decided] } }))
    expect(page).not.toContain('value="accept"')
    expect(textOf(page)).toMatch(
      /Accepted: Applicant \(you\) , 3 Sep 2026, 10:15 \. It is written when the sheet is opened\./,
    )
  })

  test('A result is commented on, not suggested; a choice is chosen from its own words', () => {
    const view = viewOf(byMentor)
    expect(htmlOf(FieldPage({ view, row, field: 'tier', column: 'tier' }))).not.toContain('value="set"')
    const visas = htmlOf(FieldPage({ view, row, field: 'visas', column: 'visas' }))
    expect(visas).toContain('<option value="J-1 and H-1B">')
    expect(visas).toContain('/review/w_1/hearsay')
  })
})

describe('words of people', () => {
  const nasty = '<script>alert(1)</script> & "quoted" \'so\''

  test('A comment, a reason and a name with HTML stay text', () => {
    const answers = {
      review: {
        threads: [{ ...thread, messages: [{ ...thread.messages[0]!, text: nasty }] }],
        suggestions: [{ ...suggestion, reason: nasty, value: nasty, by: { ...byMentor, name: nasty } }],
        signOffs: [{ by: byMentor, at: day, ready: false, missing: nasty }],
        news: [{ id: '1', at: day, kind: 'commented' as const, by: byApplicant, text: nasty, anchor: { name: nasty } }],
      },
      list: { rows: [{ ...row, name: nasty, row: '"><img src=x>' }] },
    }
    const page = review(viewOf(byApplicant, answers))
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(5)
  })

  test('Nobody is named by guess: what nobody is known for was changed in the sheet', () => {
    const news = [
      {
        id: '1',
        at: day,
        kind: 'changed' as const,
        anchor: { ...suggestion.anchor, field: 'status' },
        old: 'considering',
        new: 'applied',
      },
    ]
    expect(textOf(review(viewOf(byMentor, { review: { news } })))).toContain(
      `Status of ${row.name} changed in the sheet from considering to applied`,
    )
  })

  test('Times are the reader’s own, days are written out', () => {
    expect(review(viewOf(byMentor, { review: { threads: [thread] } }))).toContain('3 Sep 2026, 10:15')
    expect(textOf(ProgramPage({ view: viewOf(byMentor), row }))).toContain('Application deadline 28 Sep 2026')
  })

  test('Who has left is still named, and said to have left', () => {
    const left = { ...thread, messages: [{ ...thread.messages[0]!, by: { ...byMentor, left: true as const } }] }
    expect(textOf(review(viewOf(byApplicant, { review: { threads: [left] } })))).toContain('Mentor (has left)')
  })
})

describe('the page', () => {
  const full = viewOf(byApplicant, {
    review: {
      threads: [thread, { ...thread, id: 't_2', anchor: {}, state: 'resolved', messages: [] }],
      suggestions: [suggestion, { ...suggestion, id: 'g_2', kind: 'add', anchor: { name: 'New Place (invented)' } }],
      questions: [
        {
          id: 'q_1',
          anchor: suggestion.anchor,
          text: 'Is it so?',
          by: byMentor,
          at: day,
          state: 'open',
          claim: { value: 'J-1 only', said: 'a resident' },
        },
      ],
      signOffs: [{ by: byMentor, at: day, ready: false, missing: 'one US letter' }],
    },
    open: 'row 1',
  })
  const pages: [string, string][] = [
    ['the review', review(full)],
    ['a program', htmlOf(ProgramPage({ view: full, row }))],
    ['a field', htmlOf(FieldPage({ view: full, row, field: 'visas', column: 'visas' }))],
  ]

  test.each(pages)('%s has no id twice, and every label its field', (_, page) => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    for (const [, label] of page.matchAll(/<label for="([^"]*)"/g)) expect(ids).toContain(label)
  })

  test.each(pages)('%s has its headings in order', (_, page) => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1))
  })

  test.each(pages)('%s has a key and a way back in every form, and no script or style inside', (_, page) => {
    const forms = page.split('<form method="post"').slice(1)
    expect(forms.length).toBeGreaterThan(0)
    for (const form of forms) expect(form).toMatch(/^.*name="key" value="a-key".*name="back"/)
    expect(page).not.toMatch(/<script|<style| style="| on\w+="/)
  })

  test('The balance counts the list by tier, state and visa', () => {
    const rows = ['NY', 'NY', 'NJ'].map((state, at) => ({ ...row, row: `row ${at}`, state }))
    const page = textOf(review(viewOf(byMentor, { list: { rows } })))
    expect(page).toMatch(/Tiers ● Target 3/)
    expect(page).toMatch(/2 states NY 2 NJ 1/)
    expect(page).toMatch(/Visas J-1 only 3/)
  })

  test('A program that has gone is in no count; what was said of it is kept under a fold', () => {
    const view = viewOf(byMentor, {
      list: { rows: [{ ...row, gone: true }] },
      review: { threads: [{ ...thread, gone: true }] },
    })
    const page = textOf(review(view))
    expect(page).toContain('0 programs')
    expect(page).toContain('1 program no longer on the list')
    expect(page).toContain('Is this a target?')
  })

  test('A long list comes in parts: the one that is asked for, or the one with the open program', () => {
    const rows = Array.from({ length: 150 }, (_, at) => ({ ...row, row: `row ${at}`, name: `Hospital ${at}` }))
    const part = (looks: object) => {
      const view = { ...viewOf(byMentor, { list: { rows } }), ...looks }
      return [...htmlOf(ReviewPage({ view })).matchAll(/<span class="name">Hospital (\d+)/g)].map(([, at]) =>
        Number(at),
      )
    }
    expect(part({})).toEqual(rows.slice(0, 60).map((_, at) => at))
    expect(part({ part: 3 })).toEqual(rows.slice(120).map((_, at) => at + 120))
    expect(part({ part: 99 })[0]).toBe(120)
    expect(part({ part: -4 })[0]).toBe(0)
    expect(part({ open: 'row 61', part: 1 })).toContain(61)
    expect(part({ find: 'INTERNAL 149' })).toEqual([149])
    expect(part({ find: 'nowhere' })).toEqual([])
    expect(textOf(ReviewPage({ view: { ...viewOf(byMentor, { list: { rows } }), part: 2 } }))).toMatch(
      /‹ 1–60 61–120 of 150 › 121–150/,
    )
  })
})
