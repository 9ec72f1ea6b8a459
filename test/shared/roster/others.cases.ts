import type { RosterCase } from './rosters.cases.ts'

/** What pages do besides listing name and school; people and programs are made up. */
export const others: readonly RosterCase[] = [
  {
    habit: 'names alone',
    text: `PGY-1
Ayla Quillmore, MD
Bram Ostervane, MD
Cyra Dellmont, DO

PGY-2
Dario Fenwick-Lune, MD`,
    gives: { 'PGY-1': ['?', '?', '?'], 'PGY-2': ['?'] },
  },
  {
    habit: 'schools alone',
    text: `Class of 2027
1. Ross University
2. University of Guyana
3. Ross University`,
    gives: { 'Class of 2027': ['Ross University', 'Ross University', 'University of Guyana'] },
  },
  {
    habit: 'chiefs and preliminary residents under headings of their own, alumni below',
    text: `Chief Residents
Ayla Quillmore, MD
Damascus University
PGY-1
Categorical
Bram Ostervane, MD
University of Kansas School of Medicine
Preliminary
Cyra Dellmont, MD
University of Kansas School of Medicine
Alumni
Dario Fenwick-Lune, MD
Yale School of Medicine`,
    gives: {
      'Chief residents': ['Damascus University'],
      'PGY-1': ['University of Kansas School of Medicine'],
      'PGY-1, preliminary': ['University of Kansas School of Medicine'],
    },
    entered: { 'PGY-1': 2026 },
  },
  {
    habit: 'the class with each resident, one resident a block',
    text: `Ayla Quillmore, MD
PGY-1
University of Santo Tomas
Lives for mountains

Bram Ostervane, MD
PGY-2
University of Nebraska Medical Center College of Medicine

Cyra Dellmont, MD
PGY-1
University of Santo Tomas

Dario Fenwick-Lune, MD
PGY-2
Kyiv Medical University`,
    gives: {
      'PGY-1': ['University of Santo Tomas', 'University of Santo Tomas'],
      'PGY-2': ['University of Nebraska Medical Center College of Medicine', 'Kyiv Medical University'],
    },
  },
  {
    habit: 'family names first',
    text: `R1
Quillmore, Ayla
Tehran University of Medical Sciences
Ostervane, Bram
University of Tennessee Health Science Center`,
    gives: {
      'PGY-1': ['Tehran University of Medical Sciences', 'University of Tennessee Health Science Center'],
    },
  },
  {
    habit: 'the academic year in the heading, anesthesia years',
    text: `2025-2026 Residents
CA-1
Ayla Quillmore, MD
Medical University of Warsaw
CA-2
Bram Ostervane, MD
University of California, San Francisco`,
    gives: { 'PGY-2': ['Medical University of Warsaw'], 'PGY-3': ['University of California, San Francisco'] },
    entered: { 'PGY-2': 2024, 'PGY-3': 2023 },
  },
  {
    habit: 'cards: the name twice, the class inside',
    text: `Ayla Quillmore, MD
Ayla Quillmore, MD
PGY-1
Ross University School of Medicine
View Profile
Bram Ostervane, DO
Bram Ostervane, DO
PGY-2
LECOM Bradenton
View Profile
Cyra Dellmont, MD
Cyra Dellmont, MD
PGY-1
Medical College of Wisconsin
View Profile`,
    gives: {
      'PGY-1': ['Ross University School of Medicine', 'Medical College of Wisconsin'],
      'PGY-2': ['LECOM Bradenton'],
    },
  },
  {
    habit: 'all labels of a resident on one line',
    text: `PGY-1 Residents (Class of 2029)
Ayla Quillmore, MD  Medical School: SGU  Undergraduate: University of Florida Hometown: Miami, FL
Bram Ostervane, MBBS  Medical School: Rawalpindi Medical University  Hometown: Rawalpindi, Pakistan`,
    gives: { 'PGY-1, class of 2029': ['SGU', 'Rawalpindi Medical University'] },
  },
  {
    habit: 'capitals, and a page that still shows last year’s class',
    text: `CLASS OF 2028
AYLA QUILLMORE, MD
MEDICAL UNIVERSITY OF SILESIA
CLASS OF 2027
BRAM OSTERVANE, MD
UNIVERSITY OF MINNESOTA MEDICAL SCHOOL
CLASS OF 2026
CYRA DELLMONT, DO
WVSOM`,
    gives: {
      'Class of 2028': ['MEDICAL UNIVERSITY OF SILESIA'],
      'Class of 2027': ['UNIVERSITY OF MINNESOTA MEDICAL SCHOOL'],
      'Class of 2026': ['WVSOM'],
    },
    entered: { 'Class of 2028': 2025, 'Class of 2027': 2024, 'Class of 2026': 2023 },
  },
]
