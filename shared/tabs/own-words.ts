import { choice, date, text, url } from '../tracker/kinds.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

/** The four parts of a pitch, in the order they are said. */
export const pitchParts = ['who I am', 'where I trained', 'my specialty', 'what is unique'] as const
export type PitchPart = (typeof pitchParts)[number]

/** The documents that somebody else should read. */
export const documents = ['CV', 'personal statement'] as const
export type DocumentKind = (typeof documents)[number]

const about = choice({
  'who I am': '',
  'where I trained': '',
  'my specialty': '',
  'what is unique': '',
  CV: 'curriculum vitae | resume',
  'personal statement': 'statement | ps',
  strength: '',
  need: 'adaptation need',
})

/** What a person says of themselves: the pitch, the documents, strengths and needs. */
export const ownWords = {
  id: 'own-words',
  name: 'Own words',
  columns: {
    about: tabColumn('About', about, 'A part of the pitch, a document, a strength or a need.', 130),
    text: tabColumn('Text', text(2000), 'In your own words.', 420),
    link: tabColumn('Link', url, 'Where the document is kept.', 200),
    changed: tabColumn('Changed on', date, 'The day it was last changed here.', 90),
    asked: tabColumn('Feedback asked on', date, 'The day you asked somebody to read it.', 110),
  },
} satisfies OwnTab

export type OwnWord = LineOf<typeof ownWords>
