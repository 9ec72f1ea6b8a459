import { entriesOf, type Entry, ours } from './entry.ts'
import { societies } from './societies.ts'

const listed = entriesOf('Organisations')
const entry = (id: string, title: string, says: string, url: string, beside: Partial<Entry> = {}): Entry =>
  listed(id, title, says, ours, { ...beside, links: [{ name: title, url }] })

/** Whom to turn to for what. Links only: nothing is read from them. */
export const organisations: readonly Entry[] = [
  entry(
    'ecfmg',
    'Intealth and ECFMG',
    'Certification, Pathways, the J-1 sponsor, the ERAS token of IMGs. Read its news once a month in season.',
    'https://www.ecfmg.org',
  ),
  entry(
    'faimer',
    'FAIMER',
    'The foundation beside ECFMG: schools of the world and education of IMGs.',
    'https://www.faimer.org',
  ),
  entry(
    'wdoms',
    'World Directory of Medical Schools',
    'Whether your school is listed, and its sponsor note on ECFMG.',
    'https://search.wdoms.org',
  ),
  entry('usmle', 'USMLE', 'Rules, dates and results of the Steps.', 'https://www.usmle.org'),
  entry('nbme', 'NBME', 'Practice exams with an estimated score.', 'https://www.nbme.org'),
  entry('nrmp', 'NRMP', 'The Match: registration, calendar, rank lists, yearly reports.', 'https://www.nrmp.org'),
  entry(
    'aamc',
    'AAMC and ERAS',
    'Applications, fees, signals, dates. Residency Explorer is for your own reading: its terms forbid building a database from it.',
    'https://students-residents.aamc.org',
  ),
  entry(
    'residencycas',
    'ResidencyCAS',
    'Applications of obstetrics and gynecology and of emergency medicine.',
    'https://help.liaisonedu.com/ResidencyCAS_Applicant_Help_Center/',
  ),
  entry(
    'freida',
    'FREIDA (AMA)',
    'The AMA’s listing of programs. What it shows is for your own reading: keep it in your sheet.',
    'https://freida.ama-assn.org',
  ),
  entry(
    'ama-img',
    'AMA International Medical Graduates Section',
    'Webinars, advocacy, help with licences and residency.',
    'https://www.ama-assn.org/member-groups-sections/international-medical-graduates',
  ),
  entry('acgme', 'ACGME', 'Accredited programs and their codes.', 'https://apps.acgme.org/ads/Public'),
  entry(
    'fsmb',
    'State medical boards (FSMB)',
    'Each state has its own rules for a training licence: attempts, years, papers.',
    'https://www.fsmb.org/contact-a-state-medical-board/',
  ),
  entry(
    'uscis',
    'USCIS',
    'H-1B for specialty occupations, Conrad 30 waivers.',
    'https://www.uscis.gov/working-in-the-united-states',
  ),
  entry(
    'forums',
    'Student Doctor Network',
    'Forums with interview and Match threads by year. Hints to be checked.',
    'https://forums.studentdoctor.net',
  ),
  entry('imgreddit', 'r/IMGreddit', 'IMGs on Reddit. Hints to be checked.', 'https://www.reddit.com/r/IMGreddit/'),
  ...societies.map(({ id, name, short, url, about }) => entry(`society-${id}`, `${name} (${short})`, about, url)),
]
