import { specialtyOf } from '../seasons/specialties.ts'

/**
 * Years of residency from the first year on, where every program of the specialty has the same; emergency medicine has
 * three or four, so it is left out. Public knowledge, from the specialties' training requirements.
 */
const years: Readonly<Record<string, number>> = {
  Anesthesiology: 4,
  Dermatology: 4,
  'Family Medicine': 3,
  'Internal Medicine': 3,
  'Internal Medicine/Pediatrics': 4,
  'Internal Medicine/Psychiatry': 5,
  Neurology: 4,
  'Neurological Surgery': 7,
  'Obstetrics and Gynecology': 4,
  Ophthalmology: 4,
  'Orthopaedic Surgery': 5,
  Otolaryngology: 5,
  Pathology: 4,
  Pediatrics: 3,
  'Physical Medicine and Rehabilitation': 4,
  Psychiatry: 4,
  'Radiation Oncology': 5,
  'Radiology-Diagnostic': 5,
  Surgery: 5,
}

/** How long training takes; undefined where programs differ or the specialty is not known. */
export const yearsOfTraining = (specialty: string | undefined): number | undefined =>
  specialty === undefined ? undefined : years[specialtyOf(specialty) ?? '']
