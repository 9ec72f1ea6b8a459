import type { Mark, Printed } from './source.ts'
import { printed } from './sources.ts'

/** A specialty by its 3-digit code, the one inside ACGME and NRMP codes. */
export type Specialty = Printed & { code: string; name: string }

// code and name; what follows a bar are further names people write
const table = `040 Anesthesiology
080 Dermatology
110 Emergency Medicine
120 Family Medicine | family practice
130 Medical Genetics and Genomics | medical genetics | genetics
140 Internal Medicine
160 Neurological Surgery
180 Neurology
185 Child Neurology | pediatric neurology
186 Neurodevelopmental Disabilities | ndd
200 Nuclear Medicine
220 Obstetrics and Gynecology | obg
240 Ophthalmology
260 Orthopaedic Surgery | orthopedic
275 Osteopathic Neuromusculoskeletal Medicine | osteopathic neuromusculoskeletal | onmm
280 Otolaryngology | otolaryngology head neck surgery
300 Pathology | anatomic clinical pathology | ap cp
320 Pediatrics
340 Physical Medicine and Rehabilitation | physiatry
360 Plastic Surgery (independent)
362 Plastic Surgery (Integrated) | plastics
380 Public Health and Preventive Medicine | preventive medicine | general preventive medicine public health
382 Occupational and Environmental Medicine | occupational medicine
400 Psychiatry
416 Interventional Radiology (Integrated)
420 Radiology-Diagnostic | radiology
430 Radiation Oncology | rad onc | radonc
440 Surgery | general surgery | gs
450 Vascular Surgery (independent)
451 Vascular Surgery (Integrated)
461 Thoracic Surgery (Integrated) | cardiothoracic surgery
480 Urology
700 Internal Medicine/Pediatrics
705 Internal Medicine/Emergency Medicine
715 Internal Medicine/Psychiatry
720 Psychiatry/Family Medicine
725 Pediatrics/Emergency Medicine
726 Pediatrics/Anesthesiology
730 Pediatrics/Psychiatry/Child Psychiatry | triple board
735 Pediatrics/PM&R
742 Internal Medicine/Anesthesiology
751 Internal Medicine/Preventive Medicine
752 Family Medicine/Preventive Medicine
755 Psychiatry/Neurology
765 Pediatrics/Medical Genetics
766 Internal Medicine/Medical Genetics
770 Diagnostic Radiology/Nuclear Medicine | diagnostic radiology nuclear
785 Internal Medicine/Dermatology
795 Emergency Medicine/Family Medicine
796 Emergency Medicine/Anesthesiology
999 Transitional Year | transitional | ty`

// a word people write, and the words it stands for; British spelling is folded before
const shorthand = new Map(
  `anes=anesthesiology, anesth=anesthesiology, anesthesia=anesthesiology, ct=thoracic, derm=dermatology,
dr=diagnostic radiology, em=emergency medicine, ent=otolaryngology, fm=family medicine, gen=general,
gyn=gynecology, im=internal medicine, int=internal, ir=interventional radiology, med=medicine,
neuro=neurology, neurosurg=neurological surgery, neurosurgery=neurological surgery, ob=obstetrics,
obgyn=obstetrics gynecology, onc=oncology, ophtho=ophthalmology, ortho=orthopedic, orthopedics=orthopedic,
path=pathology, ped=pediatrics, peds=pediatrics, pmr=physical medicine rehabilitation, prev=preventive,
psych=psychiatry, rads=radiology, rehab=rehabilitation, surg=surgery, uro=urology`
    .split(/,\s/)
    .map((entry) => entry.split('=') as [string, string]),
)

const ignored =
  ' a advanced and c cat categorical in integrated m of only p pgy prelim preliminary primary care program programs residency the track year '

/** All specialties, in the order of their codes. */
export const specialties = (): readonly Specialty[] => [...new Set(byWords().values())]

/** The canonical name for a 3-digit code or for what people write: `specialtyOf('Medicine-Preliminary')` //=> 'Internal Medicine' */
export const specialtyOf = (text: string | number): string | undefined => find(text).name

export const codeOf = (text: string | number): string | undefined => find(text).code

/** "Medicine", "Med-Peds", "Medicine/Psychiatry": the medicine meant is internal medicine. */
const find = (text: string | number): Partial<Specialty> => {
  const known = byWords()
  const trimmed = String(text).trim()
  return (
    known.get(/^\d{1,2}$/.test(trimmed) ? trimmed.padStart(3, '0') : trimmed) ||
    known.get(wordsOf(trimmed)) ||
    known.get(wordsOf(`internal ${trimmed}`)) ||
    {}
  )
}

/** The words that tell specialties apart, in one order: `Surgery - General` and `general surgery` are one. */
const wordsOf = (text: string): string => {
  const words = text
    .toLowerCase()
    .replace(/ae/g, 'e')
    .replace(/pm\s*(&|and)\s*r\b/g, 'pmr')
    .split(/[^a-z]+/)
    .filter((word) => word && !ignored.includes(` ${word} `))
    .flatMap((word) => (shorthand.get(word) || word).split(' '))
  return [...new Set(words)].sort().join(' ')
}

let built: Map<string, Specialty> | undefined
/** By code, name and words, made at the first question: nothing is worked out when the bundle loads. */
const byWords = (): Map<string, Specialty> => {
  if (built) return built
  built = new Map()
  for (const line of table.split('\n')) {
    const code = line.slice(0, 3)
    const names = line.slice(4).split(' | ')
    const [name = ''] = names
    const specialty = { code, name, ...printed('NRMP-PROG-2021-25', marks[code] ?? 'V') }
    for (const key of [code, name, ...names.map(wordsOf)]) built.set(key, specialty)
  }
  return built
}

// not in the NRMP list of codes
const marks: Partial<Record<string, Mark>> = { 130: 'R', 240: 'R', 360: 'R', 450: 'R', 480: 'S' }
