import { describe, expect, test } from 'vitest'
import { codeOf, specialties, specialtyOf } from '../../../shared/seasons/specialties.ts'
import { figuresOf } from '../../../shared/seasons/specialty-figures.ts'
import { allPriors, filledOf, outcomesOf, priorsOf } from '../../../shared/seasons/specialty-listings.ts'

describe('specialties as people write them', () => {
  test.each([
    [
      'Internal Medicine',
      'IM',
      'im',
      'Int Med',
      '140',
      'Internal Medicine (categorical)',
      'Internal Medicine - Categorical Track',
    ],
    [
      'Internal Medicine',
      'Medicine-Preliminary',
      'Medicine-Primary',
      'Medicine',
      'Internal Medicine Residency Program',
    ],
    ['Family Medicine', 'FM', 'Family Practice', 'family  medicine', '120'],
    ['Pediatrics', 'Peds', 'Paediatrics', 'Pediatrics (Categorical)', '320'],
    ['Psychiatry', 'Psych', 'PSYCHIATRY', '400'],
    ['Neurology', 'Neuro', 'Neurology - Advanced', '180'],
    ['Child Neurology', 'Child Neuro', 'Pediatric Neurology', 'Neurology, Child'],
    ['Pathology', 'Path', 'Pathology-Anatomic and Clinical', 'AP/CP', 'Pathology-Anatomic & Clinical'],
    ['Emergency Medicine', 'EM', 'Emergency Med', '110'],
    ['Obstetrics and Gynecology', 'OB/GYN', 'OBGYN', 'Ob-Gyn', 'Obstetrics & Gynaecology', '220'],
    [
      'Surgery',
      'Gen Surg',
      'General Surgery',
      'Surgery-General',
      'Surgery-General - Preliminary Track',
      'Surgery-Preliminary',
    ],
    ['Radiology-Diagnostic', 'Radiology - Diagnostic', 'Diagnostic Radiology', 'Radiology', 'DR', 'Rads', '420'],
    [
      'Interventional Radiology (Integrated)',
      'IR',
      'Interventional Radiology - Integrated',
      'Interventional Radiology',
    ],
    ['Anesthesiology', 'Anes', 'Anesthesia', 'Anaesthesiology', '40', '040'],
    [
      'Physical Medicine and Rehabilitation',
      'PM&R',
      'PM & R',
      'PMR',
      'PM and R',
      'Physiatry',
      'Physical Medicine & Rehab',
    ],
    ['Dermatology', 'Derm', '080', '80'],
    ['Orthopaedic Surgery', 'Ortho', 'Orthopedics', 'Orthopedic Surgery', 'Orthopaedics'],
    ['Otolaryngology', 'ENT', 'Otolaryngology - Head and Neck Surgery'],
    ['Neurological Surgery', 'Neurosurgery', 'Neurosurg'],
    ['Plastic Surgery (Integrated)', 'Plastics', 'Plastic Surgery', 'Plastic Surgery - Integrated'],
    ['Plastic Surgery (independent)', 'Plastic Surgery - Independent', '360'],
    ['Vascular Surgery (Integrated)', 'Vascular Surgery', '451'],
    ['Thoracic Surgery (Integrated)', 'Thoracic Surgery', 'Cardiothoracic Surgery', 'CT Surgery'],
    ['Radiation Oncology', 'Rad Onc', 'RadOnc'],
    ['Transitional Year', 'TY', 'Transitional', '999'],
    ['Internal Medicine/Pediatrics', 'Med-Peds', 'IM/Peds', 'Pediatrics/Internal Medicine', 'Medicine-Pediatrics'],
    ['Internal Medicine/Emergency Medicine', 'Internal Medicine/ Emergency Med', 'EM/IM'],
    ['Pediatrics/Psychiatry/Child Psychiatry', 'Pediatrics/Psych/Child Psych', 'Triple Board'],
    ['Psychiatry/Family Medicine', 'FM/Psych', 'Family Medicine/Psychiatry'],
    ['Public Health and Preventive Medicine', 'Preventive Medicine', 'Public Health and General Preventive Medicine'],
    ['Occupational and Environmental Medicine', 'Occupational & Environmental Med'],
    ['Neurodevelopmental Disabilities', 'NDD'],
    ['Urology', 'Uro', '480'],
  ])('%s', (name, ...written) => {
    expect(written.map((text) => [text, specialtyOf(text)])).toEqual(written.map((text) => [text, name]))
  })

  test.each([
    '',
    '  ',
    '000',
    '141',
    '1403511234',
    'Preliminary',
    'Nephrology',
    'Neuroradiology',
    'Dermatopathology',
    'Psychology',
    'Sports Medicine',
    'Critical Care Medicine',
    'Pediatric Emergency Medicine',
    'Pediatric Anesthesiology',
    'Child and Adolescent Psychiatry',
    'Interventional Cardiology',
    '--',
  ])('"%s" is none of them', (text) => expect(specialtyOf(text)).toBeUndefined())

  test('every canonical name and code finds itself, and no two share one', () => {
    const all = specialties()
    expect(all.map(({ name }) => specialtyOf(name))).toEqual(all.map(({ name }) => name))
    expect(all.map(({ name }) => specialtyOf(name.toUpperCase()))).toEqual(all.map(({ name }) => name))
    expect(all.map(({ name }) => codeOf(name))).toEqual(all.map(({ code }) => code))
    expect(all.map(({ code }) => specialtyOf(Number(code)))).toEqual(all.map(({ name }) => name))
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  })

  test('codes are three digits in order; those the NRMP does not list carry their mark', () => {
    const codes = specialties().map(({ code }) => code)
    expect(codes).toEqual([...codes].sort())
    expect(codes.every((code) => /^\d{3}$/.test(code))).toBe(true)
    const marked = specialties().filter(({ mark }) => mark !== 'V')
    expect(marked.map(({ code, mark }) => code + mark)).toEqual(['130R', '240R', '360R', '450R', '480S'])
  })
})

describe('what is known of a specialty', () => {
  test.each([
    // specialty, Step 2 CK mean and publications of matched non-US IMGs, IMG share of filled, programs with 30 % IMGs
    ['Internal Medicine', 249, 5.3, 40.3, 62.5],
    ['Family Medicine', 231, 3.1, 31.3, 35.4],
    ['Pediatrics', 241, 4.4, 28.6, 30.1],
    ['Psychiatry', 242, 4.9, 14.4, 18.7],
    ['Neurology', 250, 7.3, 29.1, 41.7],
    ['Pathology', 243, 10.3, 36.3, 67.1],
    ['Surgery', 253, 12.1, 22.1, 6.3],
    ['Emergency Medicine', 244, 4.4, 14.9, 3.6],
    ['Obstetrics and Gynecology', 245, 5.2, 6.1, 7.1],
    ['Neurological Surgery', 255, 68.3, 6.8, 4],
    ['Dermatology', undefined, undefined, 2.3, 1],
    ['Radiology-Diagnostic', 251, 10.1, 10.6, 18.4],
  ])('%s', (name, step2ckMean, publicationsMean, imgPercent, img30Percent) => {
    expect(outcomesOf(name)).toMatchObject({ step2ckMean, publicationsMean, mark: 'S' })
    expect(filledOf(name)).toMatchObject({ imgPercent, mark: 'V' })
    expect(priorsOf(name)).toMatchObject({ img30Percent, mark: 'D' })
    expect(figuresOf(name).fewImgPrograms).toBe(img30Percent < 10)
  })

  test('a preliminary track has priors of its own, and none of another specialty', () => {
    expect(priorsOf('Surgery-General - Preliminary Track')?.img30Percent).toBe(41.2)
    expect(priorsOf('Medicine-Preliminary')?.h1bPercent).toBe(28.4)
    expect(priorsOf('Neurology (preliminary)')).toEqual(priorsOf('Neurology'))
  })

  test('what was not found stays undefined', () => {
    expect([outcomesOf('Urology'), filledOf('Urology'), priorsOf('Urology')]).toEqual([undefined, undefined, undefined])
    expect(figuresOf('Dermatology')).toMatchObject({ step2Mean: undefined, imgShare: 3.7 })
    expect(figuresOf('Otolaryngology').fewImgPrograms).toBeUndefined()
    expect(figuresOf('Astrology')).toEqual({
      fewImgPrograms: undefined,
      research: false,
      rare: false,
    })
  })

  test('the groups that the rules name', () => {
    const flagged = (flag: 'research' | 'rare') =>
      specialties()
        .filter(({ name }) => figuresOf(name)[flag])
        .map(({ name }) => name)
    expect(flagged('rare')).toEqual([
      'Dermatology',
      'Neurological Surgery',
      'Orthopaedic Surgery',
      'Otolaryngology',
      'Plastic Surgery (independent)',
      'Plastic Surgery (Integrated)',
      'Vascular Surgery (Integrated)',
      'Thoracic Surgery (Integrated)',
    ])
    expect(flagged('research')).toEqual(
      expect.arrayContaining([
        'Surgery',
        'Neurological Surgery',
        'Radiology-Diagnostic',
        'Pathology',
        'Radiation Oncology',
      ]),
    )
    expect(flagged('research')).not.toContain('Internal Medicine')
  })

  test('percents, quartiles and counts are possible ones', () => {
    const priors = [...specialties().map(({ name }) => priorsOf(name)), allPriors()].filter((one) => one !== undefined)
    expect(priors.length).toBe(23)
    for (const { source: _, mark, note, programsWithMix, minimumP25, minimumP50, minimumP75, ...percents } of priors) {
      expect([mark, note]).toEqual(['D', undefined])
      expect(programsWithMix).toBeGreaterThan(0)
      expect(minimumP25).toBeGreaterThanOrEqual(190)
      expect(minimumP50).toBeGreaterThanOrEqual(minimumP25)
      expect(minimumP75).toBeGreaterThanOrEqual(minimumP50)
      for (const percent of Object.values(percents)) expect(percent >= 0 && percent <= 100).toBe(true)
    }
    for (const { name } of specialties()) {
      const filled = filledOf(name)
      if (filled) expect(filled.usImg + filled.nonUsImg).toBeLessThanOrEqual(filled.filled)
      if (priorsOf(name) === undefined) expect([name, figuresOf(name).filledShare]).toEqual([name, filled?.imgPercent])
    }
  })
})
