import { choice } from './kinds.ts'

/** The words of the tracker's dropdowns; after each, further words seen on listings and in sheets. */
export const track = choice({
  categorical: 'c | cat',
  preliminary: 'p | prelim | medicine preliminary | surgery preliminary',
  'primary care': 'm | primary | primary care track',
  advanced: 'a | adv',
  physician: 'r | reserved | physician (r)',
  transitional: 'ty | transitional year',
})

export const setting = choice({
  university: 'university based | academic | university hospital',
  'university-affiliated community':
    'community university affiliated | community-based, university affiliated | community-university | university affiliated | hybrid',
  community: 'community based | community hospital',
  military: 'military based',
})

export const visas = choice({
  'J-1 only': 'j1 | j-1 visa',
  'J-1 and H-1B': 'h1b/j1 | j1/h1 | h1/j1 | both | all',
  'H-1B only': 'h1b | h1',
  'sponsors (type not said)': 'yes | sponsors | sponsors visas | visa sponsored | y',
  none: 'no | n | no visa | no visas | no sponsorship | does not sponsor | us only',
  'citizens and permanent residents only':
    'us citizens only | citizens only | gc or citizen only | green card or citizen only | green card only | us citizens and permanent residents only | usc/gc only | citizen or green card',
})

export const sponsors = choice({
  yes: 'y | true | x | ✓ | sponsored | accepted | always',
  limited: 'sometimes | case by case | rarely | exceptional | some',
  no: 'n | false | ✕ | none | not sponsored | never',
})

export const visaRecord = choice({
  'every year': 'always | consistent',
  'some years': 'sometimes | inconsistent',
  none: 'never | no',
})

export const step2Wanted = choice({
  'before inviting': 'interview | for interview | before interview | yes | required for interview | required',
  'before ranking': 'rank | for ranking | required for ranking | ranking',
  'not required': 'no | none | not needed',
})

export const attempts = choice({
  any: 'no | no limit | any number | attempts accepted',
  'one failure': 'max 2 attempts | 2 attempts | one failed attempt | 1 failure',
  'one failure preferred': 'usually one failure',
  'first attempt': 'yes | first attempt only | no failures | 1 attempt | no attempts',
  'first attempt preferred': 'yes generally | generally | usually | preferred',
})

export const exam = choice({ 'all exams': 'all | each exam', 'Step 1': '', 'Step 2 CK': 'step 2' })

export const asked = choice({
  required: 'yes | y | true | must | mandatory',
  asked: 'asked, strictness not said | expected',
  preferred: 'recommended | preferred not required | encouraged | desired',
  'not required': 'no | n | false | none | not asked | not needed',
})

export const usceKind = choice({
  any: 'any kind | observership accepted | observerships accepted | all',
  'hands-on only': 'hands on | no observerships | externship | clerkship | hands on required',
})

export const basis = choice({
  'at start': 'start of residency | at start of residency | matriculation',
  'at application': 'application | when applying',
})

export const service = choice({
  ERAS: '',
  ResidencyCAS: 'rescas',
  PSCA: 'plastic surgery common application',
  'SF Match': 'sf',
})

export const evidence = choice({
  found: 'yes | y | true | evidence found',
  'looked and none found': 'no | none found | looked | not found',
})

/** What residents say can also speak against; a page that was not found cannot. */
export const residentsWord = choice({
  found: 'yes | y | true | evidence found',
  'looked and none found': 'no | none found | looked | not found',
  'reported against': 'against | reported no | bad',
})

export const interest = choice({ high: 'h | 3', medium: 'm | 2 | med', low: 'l | 1' })
export const status = choice({
  considering: 'maybe | shortlist',
  applied: 'submitted | sent',
  invited: 'interview | interview offered | ii',
  interviewed: 'interview done',
  ranked: '',
  rejected: 'declined | no',
  withdrawn: 'dropped',
})
export const myTier = choice({ reach: '', target: '', safety: 'safe', 'not applying': 'skip | no' })
export const contact = choice({
  none: 'no',
  'in touch': 'contact | yes',
  advocate: 'strong | letter writer',
})
