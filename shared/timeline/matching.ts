import { h1bPetitionLastDay } from '../seasons/exams.ts'
import { printed } from '../seasons/sources.ts'
import type { EventId } from '../seasons/season.ts'
import { h1bNotice } from '../seasons/visa.ts'
import { before, type Ground, pages } from './ground.ts'
import { leads } from './leads.ts'
import type { Draft } from './milestone.ts'

/** From the first interview to the first day of residency. */
export const matching = (ground: Ground): Draft[] => [
  interviews(ground),
  ...ranking(ground),
  ...visas(ground),
  start(ground),
]

const usual = printed('JUDGEMENT', 'R', 'most interviews lie between these two days')

const interviews = ({ view, on }: Ground): Draft => ({
  id: 'interviews',
  group: 'interviews',
  title: 'Interviews',
  about: 'From the first invitations to the opening of rank lists. Keep days free, and answer invitations at once.',
  kind: 'window',
  ...(view === undefined || on('rankingOpens') === undefined ? {} : { from: view, latest: on('rankingOpens') }),
  printed: [usual, ...pages(view, on('rankingOpens'))],
})

const ranking = (ground: Ground): Draft[] => {
  const { on } = ground
  const all = { group: 'ranking' } as const
  const event = (id: EventId, title: string, about: string): Draft => ({
    ...all,
    id,
    title,
    about,
    kind: 'event',
    latest: on(id),
    printed: pages(on(id)),
  })
  return [
    {
      ...all,
      id: 'nrmp',
      title: 'NRMP registration',
      about: 'The standard deadline; later costs more.',
      kind: 'task',
      from: on('nrmpOpens'),
      latest: on('nrmpDeadline'),
      printed: pages(on('nrmpOpens'), on('nrmpDeadline')),
    },
    {
      ...all,
      id: 'rank-list',
      title: 'Rank list certified',
      about: 'In the order you prefer, never by chance. ECFMG must have verified you by this moment.',
      kind: 'task',
      from: on('rankingOpens'),
      latest: on('rankListDue'),
      printed: pages(on('rankingOpens'), on('rankListDue')),
    },
    event('matchStatus', 'Did I match', 'Monday of Match Week. SOAP opens for those who did not.'),
    event('soapReview', 'SOAP: programs review', 'Only for those without a match.'),
    event('soapOffers', 'SOAP: offers', 'Rounds through the day; an offer stands for two hours.'),
    event('matchDay', 'Match Day', 'Where you matched.'),
  ]
}

const visas = ({ year, on, judge, profile, concerned }: Ground): Draft[] => {
  const { needsVisa, usesJ1, usesH1b } = judge.me
  const [match, starts] = [on('matchDay'), on('residencyStarts')]
  const all = { group: 'visa', kind: 'task', from: match } as const
  const j1: Draft = {
    ...all,
    id: 'j1',
    title: 'J-1 sponsorship by ECFMG',
    about:
      'After the Match: a statement of need from your country’s health ministry, the contract, then the DS-2019 and the ' +
      'consulate. After training, two years at home unless waived.',
    latest: before(starts?.day, leads.sponsorship.value),
    printed: [leads.sponsorship, ...pages(match, starts)],
  }
  const notice = h1bNotice(year)
  const h1b: Draft = {
    ...all,
    id: 'h1b',
    title: 'H-1B petition by the program',
    about:
      'The employer files it, with Step 3 passed and a licence or permit.' +
      (notice === undefined ? '' : ` As of ${notice.asOf}: ${notice.text}`),
    latest: starts === undefined ? undefined : { day: `${year}-${h1bPetitionLastDay.value}` },
    printed: [h1bPetitionLastDay, ...(notice === undefined ? [] : [notice]), ...pages(match)],
    rows:
      profile.step3 === 'passed'
        ? undefined
        : concerned('visa/step3-before-h1b', ({ step3By }) => step3By !== undefined),
  }
  return needsVisa ? [...(usesJ1 ? [j1] : []), ...(usesH1b ? [h1b] : [])] : []
}

const start = ({ on }: Ground): Draft => ({
  id: 'start',
  group: 'start',
  title: 'Residency starts',
  about: 'Most programs; orientation often lies in the weeks before.',
  kind: 'event',
  latest: on('residencyStarts'),
  printed: pages(on('residencyStarts')),
})
