import type { Row } from '../tracker/columns.ts'
import { formsOf } from './forms.ts'
import { before, type Ground, pages } from './ground.ts'
import { leads } from './leads.ts'
import type { Draft } from './milestone.ts'

/** The gate of everything later: each step with what it must come before. */
export const certification = (ground: Ground): Draft[] => [
  school(ground),
  ...identification(ground),
  graduation(ground),
  verification(ground),
  ...pathway(ground),
  certificate(ground),
  ...validity(ground),
]

const school = ({ profile, submit }: Ground): Draft => ({
  id: 'school',
  group: 'certification',
  title: 'School in the World Directory, with the ECFMG note',
  about:
    profile.schoolListed === 'no'
      ? 'You wrote that it is not listed with the note. Without it there is no certificate: ask ECFMG before anything else.'
      : 'Look it up at wdoms.org and write into the profile what you saw and when. Without the note there is no certificate.',
  kind: 'task',
  latest: before(submit?.day, leads.schoolCheck.value),
  planned: profile.schoolListed === 'yes' ? profile.schoolChecked : undefined,
  done: profile.schoolListed === 'yes',
  printed: [leads.schoolCheck, ...pages(submit)],
})

const identification = ({ profile, year, submit }: Ground): Draft[] => {
  // the first exam's own latest day, as it is planned backward
  const exam = before(submit?.day, leads.scoreCertain.value)
  return formsOf(year).map(({ id, name, about, beforeExams, ...printed }) => ({
    id,
    group: 'certification',
    title: name,
    about: `${about} As known for the ${year} Match.`,
    kind: 'task',
    latest: before(exam?.day, leads.identification.value),
    done: profile.certified === 'yes' || (beforeExams && profile.step1 === 'passed'),
    printed: [printed, leads.identification, ...pages(submit)],
  }))
}

/** Verified papers by the rank list: backward from there. */
const papersDue = ({ on }: Ground): string | undefined => before(on('rankListDue')?.day, leads.certificate.value)?.day

const graduation = (ground: Ground): Draft => {
  const { profile, today, on } = ground
  const { graduated } = profile
  const day = typeof graduated === 'number' ? `${graduated}-12-31` : graduated
  return {
    id: 'graduation',
    group: 'certification',
    title: 'Graduation',
    about:
      (typeof graduated === 'number' ? `Only the year is known: ${graduated} is taken to its last day. ` : '') +
      'A diploma can be verified only once it is there, so this is the latest day that leaves time before the rank list.',
    kind: 'task',
    latest: before(papersDue(ground), leads.verification.value),
    planned: day,
    field: 'graduated',
    done: profile.certified === 'yes' || (day !== undefined && day < today && isBy(day, ground)),
    printed: [leads.verification, leads.certificate, ...pages(on('rankListDue'))],
    rows: ground.concerned('graduation/max-years', ({ gradYears }) => gradYears !== undefined && gradYears !== 'none'),
  }
}

const isBy = (day: string, ground: Ground): boolean => {
  const latest = before(papersDue(ground), leads.verification.value)?.day
  return latest === undefined || day <= latest
}

const verification = (ground: Ground): Draft => {
  const { profile, today, on } = ground
  const { graduated, certified } = profile
  const graduates = typeof graduated === 'number' ? `${graduated}-12-31` : graduated
  return {
    id: 'verification',
    group: 'certification',
    title: 'Primary source verification of diploma and transcripts',
    about:
      'Ask for it and press your school to answer: verification that slips past the rank list can cost the season, even ' +
      'after a match.',
    kind: 'task',
    from: graduates === undefined || graduates < today ? undefined : { day: graduates },
    latest: before(papersDue(ground), leads.verification.value),
    // it cannot begin before there is a diploma
    planned: graduates !== undefined && graduates >= today ? graduates : undefined,
    done: certified === 'yes',
    printed: [leads.verification, leads.certificate, ...pages(on('rankListDue'))],
  }
}

const pathway = ({ profile, today, on }: Ground): Draft[] => {
  const { pathwayFiled: filed, certified } = profile
  const due = on('pathwaysDue')
  const isIn = filed !== undefined && filed < today && (due === undefined || filed <= due.day)
  return [
    {
      id: 'english',
      group: 'certification',
      title: 'English test for the Pathway (OET Medicine)',
      about: 'A Pathway asks for it whatever your first language is; sit it so that the result is there when you file.',
      kind: 'task',
      latest: before(due?.day, leads.english.value),
      done: certified === 'yes',
      printed: [leads.english, ...pages(due)],
    },
    {
      id: 'pathway',
      group: 'certification',
      title: 'Pathway filed',
      about: 'The last day to file for this Match. Filed late, ECFMG cannot certify you in time.',
      kind: 'task',
      latest: due,
      planned: filed,
      field: 'pathwayFiled',
      done: certified === 'yes' || isIn,
      printed: pages(due),
    },
  ]
}

const certificate = ({ profile, on, concerned }: Ground): Draft => ({
  id: 'certified',
  group: 'certification',
  title: 'ECFMG certified',
  about:
    'ECFMG must have verified exams and Pathway by the rank-list deadline, or you cannot be ranked. Some programs want ' +
    'the certificate when you apply.',
  kind: 'task',
  latest: on('rankListDue'),
  planned: profile.certifiedBy,
  field: 'certifiedBy',
  done: profile.certified === 'yes',
  printed: pages(on('rankListDue')),
  rows: profile.certified === 'yes' ? undefined : concerned('certification/at-application', wantsCertificate),
})

const wantsCertificate = ({ certification: asked }: Row): boolean => asked !== undefined && asked !== 'not required'

/** A certificate by a Pathway ends; residency must begin before. Nothing to plan where no end is known. */
const validity = ({ profile, on }: Ground): Draft[] => {
  const { certifiedUntil } = profile
  const start = on('residencyStarts')
  if (certifiedUntil === undefined) return []
  const short = start !== undefined && certifiedUntil < start.day
  return [
    {
      id: 'certificate-ends',
      group: 'certification',
      title: 'Certificate valid through',
      about: short
        ? `It ends before residency starts (${start.day}): renew the Pathway.`
        : 'It must stand when residency starts.',
      kind: 'event',
      // what ends too early slips, as what comes too late does
      slips: short,
      planned: certifiedUntil,
      field: 'certifiedUntil',
      printed: pages(start),
    },
  ]
}
