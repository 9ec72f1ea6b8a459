import type { ColumnId } from '../tracker/columns.ts'

/** One thing to look for on a page, and the columns that take the answer; the first is the answer itself. */
export interface ResearchItem {
  readonly id: string
  readonly looks: string
  readonly columns: readonly ColumnId[]
}

/** One of the four pages of a program's site. */
export interface ResearchPage {
  readonly id: 'roster' | 'eligibility' | 'fellowships' | 'about'
  readonly title: string
  /** What a cell says of its source where the address is not known. */
  readonly source: string
  /** The column with its address. */
  readonly link: ColumnId
  /** Words that find it on a site. */
  readonly search: string
  readonly about: string
  readonly items: readonly ResearchItem[]
}

/** The four pages to read, and under each what to look for: every column once. */
export const researchPages: readonly ResearchPage[] = [
  {
    id: 'roster',
    title: 'Residents',
    source: 'residents page',
    link: 'rosterLink',
    search: 'current residents',
    about: 'Who trains there now. Schools and classes count, never names.',
    items: [
      { id: 'share', looks: 'How many residents of each class studied abroad?', columns: ['imgByClass', 'imgPercent'] },
      { id: 'chiefs', looks: 'Are IMGs among the chief residents?', columns: ['imgChiefs'] },
      {
        id: 'stay',
        looks: 'Do the older classes still have the IMGs they began with?',
        columns: ['retention'],
      },
    ],
  },
  {
    id: 'eligibility',
    title: 'Requirements',
    source: 'requirements page',
    link: 'eligibilityLink',
    search: 'eligibility requirements international medical graduates visa',
    about: 'What it asks of applicants, and which visas it gives.',
    items: [
      { id: 'imgs', looks: 'Does it say that IMGs may apply?', columns: ['imgAccepted'] },
      { id: 'visas', looks: 'Which visas does it sponsor, with which limits?', columns: ['visas', 'visaNotes'] },
      { id: 'visa-record', looks: 'Does it say which were given in recent years?', columns: ['visaRecord'] },
      { id: 'h1b', looks: 'For an H-1B: how freely, and Step 3 by when?', columns: ['h1b', 'step3By'] },
      { id: 'ead', looks: 'Is a work permit (EAD) enough? Is citizenship asked?', columns: ['ead', 'citizenship'] },
      { id: 'step-2', looks: 'Is a minimum Step 2 CK stated?', columns: ['step2Minimum'] },
      { id: 'step-2-wanted', looks: 'When must the score be there?', columns: ['step2Wanted'] },
      { id: 'attempts', looks: 'What of failed attempts, and of which exam?', columns: ['attempts', 'attemptsExam'] },
      {
        id: 'graduation',
        looks: 'How many years after graduation, counted to when? Does practice count instead?',
        columns: ['gradYears', 'gradBasis', 'practiceYears'],
      },
      {
        id: 'usce',
        looks: 'Is US clinical experience asked: which kind, how long?',
        columns: ['usce', 'usceKind', 'usceMonths'],
      },
      { id: 'letters', looks: 'How many letters from the US?', columns: ['usLetters'] },
      { id: 'certification', looks: 'Must ECFMG certification stand when you apply?', columns: ['certification'] },
      {
        id: 'apply',
        looks: 'Where and until when to apply, and is it open this season?',
        columns: ['deadline', 'service', 'open'],
      },
    ],
  },
  {
    id: 'fellowships',
    title: 'Fellowships and graduates',
    source: 'fellowships page',
    link: 'fellowshipsLink',
    search: 'fellowships graduates alumni',
    about: 'Where its graduates go, and who helps them there.',
    items: [
      { id: 'fellowships', looks: 'Which fellowships are in house?', columns: ['fellowships'] },
      { id: 'advancement', looks: 'Do IMGs go on to fellowships or lead?', columns: ['advancement'] },
      {
        id: 'academic-help',
        looks: 'Who helps with boards, research and applications?',
        columns: ['academicHelp'],
      },
      { id: 'research-track', looks: 'Is there a research track?', columns: ['researchTrack'] },
    ],
  },
  {
    id: 'about',
    title: 'About and mission',
    source: 'about page',
    link: 'aboutLink',
    search: 'about mission wellness diversity orientation',
    about: 'What it says of itself, and what it does for those who come from elsewhere.',
    items: [
      { id: 'mentorship', looks: 'Is there a mentor for each resident?', columns: ['mentorship'] },
      { id: 'orientation', looks: 'An orientation, simulation sessions, workshops?', columns: ['orientation'] },
      { id: 'sessions', looks: 'Sessions on documentation, communication, language?', columns: ['sessions'] },
      { id: 'diversity', looks: 'A committee or people for diversity?', columns: ['diversity'] },
      { id: 'respect', looks: 'Do residents say there that they are respected?', columns: ['respect'] },
      { id: 'img-track', looks: 'A track for IMGs, or a bridge year?', columns: ['imgTrack', 'bridgeYear'] },
      { id: 'benefits', looks: 'Other benefits worth knowing?', columns: ['benefits'] },
      { id: 'size', looks: 'University or community, how many places a year?', columns: ['setting', 'positions'] },
    ],
  },
]
