import { others } from './others.cases.ts'

/** Rosters as pages print them; people and programs are made up. */
export interface RosterCase {
  readonly habit: string
  readonly text: string
  /** Residents by class: schools as they are kept, `?` where none is known. */
  readonly gives: Readonly<Record<string, readonly string[]>>
  readonly entered?: Readonly<Record<string, number>>
}

/** Every name in the rosters: none may be found in what is kept. */
export const names =
  `Ayla Quillmore, Bram Ostervane, Cyra Dellmont, Dario Fenwick-Lune, Edda Marrowby, Fionn Tasselgrave, Gita Pennywhistle, Hollis Vantreight, Imre Cobbledale, Juna Sparrowick, Kesi Thornbeam, Lior Wexcombe`.split(
    ', ',
  )

export const rosterCases: readonly RosterCase[] = [
  {
    habit: 'a name and a degree, the school on the next line, under PGY headings',
    text: `Current Residents

PGY-1
Ayla Quillmore, MD
Dow Medical College
Bram Ostervane, DO
Des Moines University College of Osteopathic Medicine

PGY-2
Cyra Dellmont, MBBS
Kathmandu Medical College`,
    gives: {
      'PGY-1': ['Dow Medical College', 'Des Moines University College of Osteopathic Medicine'],
      'PGY-2': ['Kathmandu Medical College'],
    },
    entered: { 'PGY-1': 2026, 'PGY-2': 2025 },
  },
  {
    habit: 'a labelled school among other labels',
    text: `Class of 2029
Ayla Quillmore
Hometown: Lahore, Pakistan
Undergraduate: University of Florida
Medical School: King Edward Medical University
Interests: Hiking, Baking

Bram Ostervane
Hometown: Tampa, FL
Undergraduate: Florida State University
Medical School: Nova Southeastern University
Class of 2028
Cyra Dellmont
Medical School: Harvard
Class of 2027
Dario Fenwick-Lune
Hometown: Oslo, Norway
Medical School: University of Oslo`,
    gives: {
      'Class of 2029': ['King Edward Medical University', 'Nova Southeastern University'],
      'Class of 2028': ['Harvard'],
      'Class of 2027': ['University of Oslo'],
    },
    entered: { 'Class of 2029': 2026, 'Class of 2028': 2025, 'Class of 2027': 2024 },
  },
  {
    habit: 'label and value on two lines',
    text: `PGY 1 / Class of 2029
Ayla Quillmore, MD
Medical School
Ross University School of Medicine
Hometown
New York City

Bram Ostervane, MD
Medical School
University of Debrecen
Hometown
Budapest`,
    gives: { 'PGY-1, class of 2029': ['Ross University School of Medicine', 'University of Debrecen'] },
    entered: { 'PGY-1, class of 2029': 2026 },
  },
  {
    habit: 'a table with a header row',
    text: `Name\tMedical School\tHometown
PGY-1\t\t
Ayla Quillmore, MD\tAIIMS\tDelhi
Bram Ostervane, MD\tUniversity of Toledo College of Medicine\tToledo
PGY-2\t\t
Cyra Dellmont\t\tCork`,
    gives: { 'PGY-1': ['AIIMS', 'University of Toledo College of Medicine'], 'PGY-2': ['?'] },
  },
  {
    habit: 'a table whose class is a column',
    text: `Resident\tPGY\tSchool
Ayla Quillmore\t1\tCairo University
Bram Ostervane\tPGY-2\tCairo University
Cyra Dellmont\t3\tTufts University`,
    gives: { 'PGY-1': ['Cairo University'], 'PGY-2': ['Cairo University'], 'PGY-3': ['Tufts University'] },
    entered: { 'PGY-1': 2026, 'PGY-2': 2025, 'PGY-3': 2024 },
  },
  {
    habit: 'a table drawn with bars',
    text: `| Name | Medical School |
| --- | --- |
| Ayla Quillmore | University of Ibadan |
| Bram Ostervane | Some Very Long and Unheard-of Academy |`,
    gives: { 'Class not said': ['University of Ibadan', 'Some Very Long and Unheard-of Academy'] },
  },
  {
    habit: 'faces side by side',
    text: `Interns
Ayla Quillmore\tBram Ostervane\tCyra Dellmont
Saba University School of Medicine\tUniversity of Iowa\tAin Shams University
Second Year Residents
Dario Fenwick-Lune\tEdda Marrowby\tFionn Tasselgrave
McGill University\tUniversity of Iowa\tUniversity of Jordan`,
    gives: {
      'PGY-1': ['Saba University School of Medicine', 'University of Iowa', 'Ain Shams University'],
      'PGY-2': ['McGill University', 'University of Iowa', 'University of Jordan'],
    },
  },
  {
    habit: 'one line a resident, with dashes, brackets and commas',
    text: `PGY-3
• Ayla Quillmore, MD – Universidad Autonoma de Guadalajara
• Bram Ostervane, MD (St. George’s University)
• Cyra Dellmont, MD, Faculty of Medicine, University of Lagos, Nigeria
• Dario Fenwick-Lune, DO | Philadelphia College of Osteopathic Medicine`,
    gives: {
      'PGY-3': [
        'Universidad Autonoma de Guadalajara',
        'St. George’s University',
        'Faculty of Medicine, University of Lagos, Nigeria',
        'Philadelphia College of Osteopathic Medicine',
      ],
    },
    entered: { 'PGY-3': 2024 },
  },
  {
    habit: 'name and school run together',
    text: `PGY-1
Ayla Quillmore, MD University of Toledo
Bram Ostervane University of Nairobi
Cyra Dellmont Nowhere Great Plains University`,
    gives: { 'PGY-1': ['University of Toledo', 'University of Nairobi', '?'] },
  },
  {
    habit: 'sentences about each resident',
    text: `PGY-2
Ayla Quillmore, MD
Dr. Quillmore grew up by the sea and graduated from Aga Khan University in 2023. She likes sailing and long books.
Bram Ostervane, MD
He received his MD from the University of Belgrade, where he also taught anatomy to first-year students for two terms.`,
    gives: { 'PGY-2': ['Aga Khan University', 'University of Belgrade'] },
  },
  ...others,
]
