import { printed } from '../seasons/sources.ts'
import type { Row } from '../tracker/columns.ts'
import { before, type Ground, pages } from './ground.ts'
import { leads } from './leads.ts'
import type { Concerned, Draft } from './milestone.ts'
import type { Route } from './services.ts'

/** Papers first, then each service of the list with its own days. */
export const applying = (ground: Ground): Draft[] => [
  ...documents(ground),
  openHouses(ground),
  ...(ground.routes.some(({ name }) => name === 'ERAS') ? [token(ground)] : []),
  ...ground.routes.flatMap((route) => service(route, ground)),
]

const documents = ({ profile, submit, view, concerned, rows: list }: Ground): Draft[] => {
  // who has sent an application had these ready
  const sent = list.some(isSent)
  const letters = profile.usLetters ?? 0
  const rows = concerned('experience/us-letters', asksLetters)
  const enough = letters >= 3 && rows.missed.length === 0
  const all = { group: 'documents', kind: 'task' } as const
  return [
    {
      ...all,
      id: 'cv',
      title: 'CV',
      about: 'Ready before you ask for letters: those who write them want it.',
      latest: before(submit?.day, leads.letters.value + leads.cv.value),
      done: sent,
      printed: [leads.cv, leads.letters, ...pages(submit)],
    },
    {
      ...all,
      id: 'letters-asked',
      title: 'US letters asked for',
      about:
        'From US physicians of your specialty who supervised you in clinic. Three are usual; some programs ask for four.',
      latest: before(submit?.day, leads.letters.value),
      done: enough || sent,
      printed: [leads.letters, ...pages(submit)],
    },
    {
      ...all,
      id: 'letters',
      title: 'US letters uploaded',
      about: `In the service before you send. The profile counts ${letters}.`,
      latest: submit,
      done: enough,
      printed: pages(submit),
      rows,
    },
    {
      ...all,
      id: 'statement',
      title: 'Personal statement',
      about: 'Two weeks before applications may be sent, so that somebody can read it first.',
      latest: before(submit?.day, leads.statement.value),
      done: sent,
      printed: [leads.statement, ...pages(submit)],
    },
    {
      ...all,
      id: 'school-papers',
      title: 'MSPE and transcript sent by your school',
      about: 'They reach the application through ECFMG, and programs see them from the day they may view.',
      latest: before(view?.day, leads.schoolPapers.value),
      printed: [leads.schoolPapers, ...pages(view)],
    },
  ]
}

const asksLetters = ({ usLetters }: Row): boolean => usLetters !== undefined && usLetters !== 'none' && usLetters !== 0

const season = printed('JUDGEMENT', 'R', 'open houses run about July to October')

const openHouses = ({ year, on }: Ground): Draft => ({
  id: 'open-houses',
  group: 'applications',
  title: 'Open houses: register early',
  about:
    'Programs announce them on their pages and accounts; places go early. Note who speaks, and thank the host ' +
    'within two days.',
  kind: 'window',
  // a season without days says nothing of its open houses either
  ...(on('submit') === undefined ? {} : { from: { day: `${year - 1}-07-01` }, latest: { day: `${year - 1}-10-31` } }),
  printed: [season],
})

const token = ({ on, routes, rows: list }: Ground): Draft => ({
  id: 'token',
  group: 'applications',
  title: 'ERAS token from ECFMG',
  about: 'Buy it and register in MyERAS with it, well before applications may be sent.',
  kind: 'task',
  from: on('erasOpens'),
  latest: before(on('submit')?.day, leads.token.value),
  done: routes.some(({ name, rows }) => name === 'ERAS' && rows.some((row) => isSent(list[row] ?? {}))),
  printed: [leads.token, ...pages(on('erasOpens'), on('submit'))],
})

const service = (
  { id, name, dates, printed: page, specialties, rows }: Route,
  { rows: all, profile }: Ground,
): Draft[] => {
  const { submit, submitUntil, view } = dates
  const sent = rows.filter((row) => isSent(all[row] ?? {}))
  const concerned: Concerned = { asking: rows, missed: [], open: [] }
  const which = specialties.length === 0 ? name : `${name} (${specialties.join(', ')})`
  const unknown = `The days of ${which} are not known for the ${profile.season ?? 'chosen'} Match: see its own page. `
  const own = {
    group: 'applications',
    printed: pages(submit, submitUntil, view).length > 0 ? pages(submit, submitUntil, view) : page,
  } as const
  return [
    {
      ...own,
      id: `${id}-submit`,
      title: `${name}: send your applications`,
      about:
        (submit === undefined ? unknown : '') +
        (submit !== undefined && view !== undefined
          ? 'All that are in when programs may view arrive together; later ones come after.'
          : '') +
        (submitUntil === undefined ? '' : ` Sent by ${submitUntil.day} they go out with the first.`) +
        (sent.length > 0 ? ` ${sent.length} of ${rows.length} rows are sent.` : ''),
      kind: 'task',
      from: submit,
      latest: submitUntil ?? view,
      done: sent.length > 0,
      rows: { ...concerned, asking: rows.filter((row) => !sent.includes(row)) },
    },
    {
      ...own,
      id: `${id}-view`,
      title: `${name}: programs may view`,
      about:
        view === undefined ? unknown.trim() : `Programs see applications, MSPE and scores of ${which} from this day.`,
      kind: 'event',
      latest: view,
      rows: concerned,
    },
  ]
}

const isSent = ({ applied, status }: Row): boolean =>
  applied !== undefined || (typeof status === 'string' && status !== 'considering' && status !== 'withdrawn')
