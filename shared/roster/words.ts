/** Degrees after a name: `MD`, `M.D.`, `MBBS`, `DO, MPH`. */
export const degree =
  /\b(?:M\.?\s?D\.?|D\.?O\.?|M\.?B\.?\s?B\.?S\.?|M\.?B\.?\s?B\.?\s?Ch\.?(?:\s?B\.?)?|MBBCh|MBChB|MBBCH|BMBS|MBBChir|MPH|M\.?P\.?H\.?|M\.?S\.?c?\.?|MBA|M\.?H\.?A\.?|Ph\.?\s?D\.?|PharmD|FNP|RN|BSN|M\.?Ed\.?|MA|BS|BA|DDS|DPT|JD|MHS|MSPH|MMS)\b\.?/g
/** Degrees that make somebody a physician: their line is a resident's name. */
export const medicalDegree =
  /(?:^|[\s,(])(?:M\.?\s?D\.?|D\.?O\.?|M\.?B\.?\s?B\.?S\.?|M\.?B\.?\s?B\.?\s?Ch\.?(?:\s?B\.?)?|MBBCh|MBChB|MBBCH|BMBS|MBBChir)(?=$|[\s,);/|–—-])/

/** Words of many tongues that a school's name holds. */
export const schoolWord =
  /(?:universit|universid|univerzit|uniwersyt|univ\.|univ\b|college\b|coll\.|collegium|school of|medical school|med school|medical school|faculty of|faculdade|facultad|facult[eéà]|facolt|institute of medical|medical institute|medical academy|health sciences|medical sciences|akademi|academy of|hochschule|escuela|escola|école|ecole|medical univ|üniversite|\bSOM\b|\bCOM\b|\bSUNY\b|\bLSU\b|\bUT Health|\bA\.?T\.? Still)/i
/** Such a word in what is no medical school. */
export const notSchool =
  /(?:\bhospital|residency|fellowship|\bclinic\b|department of|\binternship|undergraduate|bachelor|\bhigh school|community college|nursing|of pharmacy|of dentistry|of public health|of law|of business|\bB\.?S\.?\b|\bB\.?A\.?\b)/i
/** Words that make it a medical one. */
export const medicalWord =
  /(?:medicin|medical|m[eé]dic|medyczn|osteopath|health sciences|\bSOM\b|\bCOM\b|med school|t[ıi]p fak|lekarsk|collegium medicum)/i

/** What a labelled line is about: the medical school, the class, or nothing that is kept. */
export const labels: readonly { readonly field: 'school' | 'class' | 'other'; readonly words: RegExp }[] = [
  {
    field: 'school',
    words:
      /^(?:medical\s+(?:school|college|education|degree|university)|med\.?\s?school|medical school attended|school of medicine|medicine|m\.?d\.?|d\.?o\.?|mbbs|alma mater|graduate of|graduated from|school|medschool)$/i,
  },
  {
    field: 'class',
    words: /^(?:pgy|pgy level|pgy year|class|class of|year|training year|level|post-?graduate year)$/i,
  },
  {
    field: 'other',
    words:
      /^(?:undergrad\w*|undergraduate(?: school| education| degree| university)?|college|undergrad school|pre-?med|bachelor\w*|graduate school|master\w*|hometown|home town|home|from|born in|birthplace|city|country|interests?|hobbies|fun facts?|about(?: me)?|bio|biography|email|e-mail|phone|residency|prior (?:residency|training)|internship|fellowship|career (?:interests?|goals?|plans?)|languages?|clinical interests?|research(?: interests?)?|favou?rite.*|why .*|what .*|pronouns|spouse|family|pets?|future plans?|professional interests?|name|resident|degree|track|specialty)$/i,
  },
]

/** Lines that pages put around residents. */
export const noise =
  /^(?:(?:photo|picture|image|headshot|portrait)(?: of .*)?|read more|view (?:bio|profile)|more|bio|learn more|show more|e-?mail|back to top|skip to .*|home|menu|our residents|current residents|meet (?:our|the) .*|residents?|resident (?:physicians?|roster|profiles?|spotlight)|categorical|house ?staff|.*\bresidency\b.*|.*\bprogram\b.*|welcome .*|.*\bclick\b.*|.*@.*|https?:.*|www\..*)$/i

/** Headings whose people are no residents of today. */
export const notResidents =
  /^(?:(?:our |recent |past |former |program )*(?:alumni|graduates|graduating classes|faculty(?! of)|core faculty|leadership|administration|staff|coordinators?|program directors?|fellows|where are they now|medical students|attendings?))\b.{0,30}$/i

/** A label with its colon in the middle of a line begins a line of its own. */
export const labelInside =
  /\s+(?=(?:medical (?:school|college|degree|education)|med school|undergrad\w*(?: school| degree| education)?|hometown|home town|interests|hobbies|fun facts?|residency|internship|career interests|college)\s*:)/gi
