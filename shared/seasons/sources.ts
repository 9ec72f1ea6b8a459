import { about } from '../tracker/about.ts'
import type { Mark, Printed, Source } from './source.ts'

const read = '2026-11-22'
const eras = 'https://students-residents.aamc.org/applying-residencies-eras/'
const liaison = 'https://help.liaisonedu.com/ResidencyCAS_Applicant_Help_Center/'

// tag: title | publisher | page
const rows = {
  AACPD: about`Signals in anesthesiology | AACPD`,
  AAFP: about`Signals in family medicine | AAFP`,
  AAIM: about`Signals in internal medicine | AAIM | https://www.im.org/resources/tiered-signaling`,
  'AAMC-FEES-2024': about`ERAS fees 2024 | AAMC | ${eras}fees-eras-residency-applications`,
  'AAMC-FEES-2025': about`ERAS fees 2025 | AAMC | ${eras}fee-announcement-2025-eras-residency-applications`,
  'AAMC-FEES-2026': about`ERAS fees 2026 | AAMC | ${eras}publication-chapters/fees-2025-eras-season`,
  'AAMC-FEES-UNDATED': about`ERAS fees, season not printed | AAMC`,
  'AAMC-SIGNALS-2025': about`Signals 2025 | AAMC | ${eras}program-signaling-2025-myeras-application-season`,
  'AAMC-TL-2025': about`ERAS timeline 2025 | AAMC`,
  'AAMC-TL-2026': about`ERAS timeline 2026 | AAMC | ${eras}publication-chapters/eras-timeline`,
  AMA: about`Application services | AMA`,
  ASA: about`Signals in anesthesiology | ASA / SAAAPM`,
  'BMS-ROADMAP-2027': about`Residency roadmap 2027 | secondary site`,
  CENSUS: about`Census regions | US Census Bureau | https://www.census.gov`,
  ECFMG: about`Certification requirements | ECFMG | https://www.ecfmg.org`,
  'ECFMG-ERAS-2024': about`ERAS token 2024 | ECFMG`,
  'ERAS-FEES-2017': about`ERAS fees 2016-17 | secondary page`,
  'FEE-CALCULATORS': about`ERAS fee calculators | secondary sites`,
  IMGREDDIT: about`A post quoting ECFMG | r/IMGreddit`,
  JUDGEMENT: about`Judgement | IMGFIT`,
  LIAISON: about`Quick start guide | ResidencyCAS | ${liaison}`,
  'MATCHLY-2027': about`Signal limits, citing AAMC and ResidencyCAS | an app`,
  MEDVILY: about`Step 2 CK pass mark | Medvily | https://medvily.com/?p=296`,
  'MONEY-CENTRAL': about`Match costs | Money Central | https://money-central.com/us/does-match-cost-money`,
  'NRMP-CAL-2026': about`Match calendar 2026 | NRMP | https://www.nrmp.org`,
  'NRMP-CO-NonUSIMG-2026': about`Charting Outcomes, non-US IMGs 2026, by a third party | NRMP`,
  'NRMP-PROG-2021-25': about`Match program results 2021-25 | NRMP`,
  'NRMP-SST-2025': about`Match results by state and specialty 2025 | NRMP`,
  'PROGRAM-INSIDER': about`ResidencyCAS guide | Program Insider | https://www.programinsider.in`,
  'RE-2020': about`Residency Explorer listings 2020-21 | AAMC`,
  RECALL: about`Recalled, no page read | IMGFIT`,
  'ROADMAP-2026': about`Residency roadmap 2026 | secondary site`,
  'ROADMAPS-2027': about`Three roadmaps that agree | secondary sites`,
  'RT-LAW': about`Note on the H-1B proclamation, 2026-10-03 | RT Law Services`,
  SAEM: about`ResidencyCAS infographics | SAEM | https://www.saem.org`,
  SECONDARY: about`Secondary pages | several`,
  SIR: about`Signals in radiology | SIR`,
  'UMD-2024': about`Match 2024 calendar | University of Maryland | https://www.medschool.umaryland.edu/osa`,
  'USCIS-CONRAD': about`Conrad 30 waiver program | USCIS`,
  'USCIS-H1B': about`H-1B specialty occupations | USCIS | https://www.uscis.gov/working-in-the-united-states/h-1b-specialty-occupations`,
  USMLE: about`Announcements and common questions | USMLE | https://www.usmle.org/common-questions/general`,
  'WUSTL-ERAS-2016': about`ERAS fees 2015/2016 | Washington University in St. Louis`,
}

export type SourceTag = keyof typeof rows

/** The source behind a tag. */
export const source = (tag: SourceTag): Source => {
  const [title = '', publisher = '', url] = rows[tag].split(' | ')
  return url ? { tag, title, publisher, url, read } : { tag, title, publisher, read }
}

/** Every source once, sorted by tag. */
export const sources = (): Source[] => (Object.keys(rows) as SourceTag[]).map(source)

/** Heads a group of figures: the page that prints it and its mark. The add-on's script leaves both out. */
export const printed = (tag: SourceTag, mark: Mark, note?: string): Printed =>
  note ? { source: source(tag), mark, note } : { source: source(tag), mark }
