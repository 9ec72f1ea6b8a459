import { choice, date, text, url, yesNo } from '../tracker/kinds.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

/** Who somebody is to the applicant; the words after each are understood as well. */
export const contactRole = choice({
  coordinator: 'program coordinator',
  faculty: 'attending | professor | program director | pd',
  fellow: '',
  resident: 'senior resident | chief resident | chief',
  alumni: 'alumnus | alumna | graduate of my school',
  mentor: '',
  advocate: 'letter writer',
})

/** Where a letter comes from, as programs count letters. */
export const letterFrom = choice({
  'US clinical': 'supervised me in clinic in the us | us clinical letter',
  'other US': 'us research | us non clinical',
  'outside the US': 'home country | abroad',
})

/** People who know the applicant or a program. It stays in the file: nothing of it is sent to the server. */
export const contacts = {
  id: 'contacts',
  name: 'Contacts',
  columns: {
    name: tabColumn('Name', text(120), 'Who it is.', 150),
    role: tabColumn('Role', contactRole, 'Coordinator, faculty, fellow, resident, alumni, mentor or advocate.', 90),
    relation: tabColumn('Relation', text(200), 'How you know each other: same school, observership, an event.', 160),
    program: tabColumn('Program', text(200), 'The program, where there is one.', 180),
    rowId: tabColumn(
      'Program row',
      text(40),
      'The IMGFIT id of the program’s row, so that a sort changes nothing.',
      80,
    ),
    email: tabColumn('Email', text(200), 'An address that they gave you.', 160),
    link: tabColumn('Link', url, 'A profile page.', 120),
    mentored: tabColumn('Mentored IMGs', yesNo, 'Whether they have mentored IMGs before. Blank is not known.', 80),
    academic: tabColumn('Academic activity', text(300), 'Teaching, research, committees.', 160),
    lastTouch: tabColumn('Last touch', date, 'The day you last wrote or spoke.', 90),
    nextTouch: tabColumn('Next touch', date, 'The day to write again; blank for none.', 90),
    updates: tabColumn(
      'Updates shared',
      text(5000),
      'What you told them and when; each update is added at the end.',
      220,
    ),
    letterFrom: tabColumn('Letter', letterFrom, 'What kind of letter it would be.', 100),
    asked: tabColumn('Letter asked on', date, 'The day you asked for a letter.', 90),
    received: tabColumn('Letter received on', date, 'The day it was uploaded.', 90),
    mayShare: tabColumn(
      'May share with them',
      text(300),
      'What of yours they may see: CV, scores. Blank is nothing.',
      140,
    ),
    toMentor: tabColumn('Mentor may know', yesNo, 'Whether your mentor may be told of this contact. Blank is no.', 80),
    leads: tabColumn(
      'Openings and leads',
      text(2000),
      'Openings or new programs that they told you of, to be checked.',
      180,
    ),
    notes: tabColumn('Notes', text(5000), 'Yours alone.', 220),
  },
} satisfies OwnTab

export type Contact = LineOf<typeof contacts>
export type ContactRole = NonNullable<Contact['role']>
