/** Who holds fairs, meetings and workshops for applicants; offered beside free words. `is` finds them in a text. */
export const organisers: readonly { readonly name: string; readonly is: RegExp }[] = [
  { name: 'AAMC', is: /\bAAMC\b|Association of American Medical Colleges/ },
  { name: 'ACP (Internal Medicine)', is: /\bACP\b|American College of Physicians/ },
  { name: 'AAFP (Family Medicine)', is: /\bAAFP\b|American Academy of Family Physicians/ },
  { name: 'APA (Psychiatry)', is: /\bAPA\b|American Psychiatric Association/ },
  { name: 'AAP (Pediatrics)', is: /\bAAP\b|American Academy of Pediatrics/ },
  { name: 'AAN (Neurology)', is: /\bAAN\b|American Academy of Neurology/ },
  { name: 'CAP (Pathology)', is: /\bCAP\b|College of American Pathologists/ },
  { name: 'ACS (Surgery)', is: /\bACS\b|American College of Surgeons/ },
  { name: 'AMA (IMG Section)', is: /\bAMA\b|American Medical Association/ },
  { name: 'ECFMG (Intealth)', is: /\bECFMG\b|\bIntealth\b|\bFAIMER\b/ },
  { name: 'NRMP', is: /\bNRMP\b|National Resident Matching Program/ },
]

export const organiserIn = (text: string): string | undefined => organisers.find(({ is }) => is.test(text))?.name
