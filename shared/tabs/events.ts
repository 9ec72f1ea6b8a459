import { timeOfDay } from '../events/clock.ts'
import { choice, date, text, url, yesNo } from '../tracker/kinds.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

export const eventKind = choice({
  'residency fair': 'fair | career fair | program showcase',
  'open house': 'virtual open house | virtual tour',
  'society meeting': 'conference | annual meeting | congress',
  webinar: '',
  'IMG workshop': 'workshop | img webinar | img conference',
  'Q&A': 'question and answer | ama | chat',
})

export const eventFormat = choice({
  online: 'virtual | zoom',
  'in person': 'onsite | on site',
  hybrid: '',
})

/** Fairs, open houses, meetings: when and where, who was met, and the thank-you that follows. */
export const events = {
  id: 'events',
  name: 'Events',
  columns: {
    title: tabColumn('Event', text(200), 'What it is called.', 200),
    organiser: tabColumn('Organiser', text(120), 'Who holds it: AAMC, ACP, AAFP, APA, a program.', 130),
    kind: tabColumn('Kind', eventKind, 'Fair, open house, society meeting, webinar, workshop or Q&A.', 110),
    day: tabColumn('Day', date, 'The day it is held, where it is held.', 90),
    time: tabColumn('Time', timeOfDay, 'When it begins, on the organiser’s clock.', 70),
    zone: tabColumn('Time zone', text(60), 'The organiser’s zone, such as America/New_York.', 130),
    format: tabColumn('Format', eventFormat, 'Online, in person or hybrid.', 80),
    link: tabColumn('Link', url, 'Where to register or to join.', 140),
    programs: tabColumn('Programs', text(1000), 'The programs it is about; a semicolon between two.', 200),
    rowIds: tabColumn('Program rows', text(1000), 'The IMGFIT ids of their rows, in the same order.', 100),
    registerBy: tabColumn('Register by', date, 'The last day to register.', 90),
    registered: tabColumn('Registered', yesNo, 'Whether you are registered.', 80),
    attended: tabColumn('Attended', yesNo, 'Whether you were there.', 80),
    met: tabColumn('Person met', text(200), 'Whom you spoke with.', 140),
    metEmail: tabColumn('Their email', text(200), 'An address that they gave you.', 150),
    thanksBy: tabColumn('Thank-you due', date, 'Within 48 hours of the event.', 90),
    thanked: tabColumn('Thanked on', date, 'The day you sent it.', 90),
    notes: tabColumn('Notes', text(5000), 'What you heard and saw.', 220),
  },
} satisfies OwnTab

export type Event = LineOf<typeof events>
