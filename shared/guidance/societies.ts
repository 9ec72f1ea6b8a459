import { codeOf } from '../seasons/specialties.ts'

/** A specialty's society: accredited lists, meetings, often a section or mentors for IMGs. */
export interface Society {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly url: string
  /** Codes of the specialties that it is for. */
  readonly codes: readonly string[]
  readonly about: string
}

// id | name | short | address | codes
const table = `acp | American College of Physicians | ACP | https://www.acponline.org | 140 700 705 715 742 751 766 785
aaim | Alliance for Academic Internal Medicine | AAIM | https://www.im.org | 140
aafp | American Academy of Family Physicians | AAFP | https://www.aafp.org | 120 720 752 795
aap | American Academy of Pediatrics | AAP | https://www.aap.org | 320 700 725 726 730 735 765
apa | American Psychiatric Association | APA | https://www.psychiatry.org | 400 715 720 730 755
aan | American Academy of Neurology | AAN | https://www.aan.com | 180 185 186 755
cns | Child Neurology Society | CNS | https://www.childneurologysociety.org | 185 186
cap | College of American Pathologists | CAP | https://www.cap.org | 300
ascp | American Society for Clinical Pathology | ASCP | https://www.ascp.org | 300
asa | American Society of Anesthesiologists | ASA | https://www.asahq.org | 040 726 742 796
acs | American College of Surgeons | ACS | https://www.facs.org | 440
acep | American College of Emergency Physicians | ACEP | https://www.acep.org | 110 705 725 795 796
saem | Society for Academic Emergency Medicine | SAEM | https://www.saem.org | 110
acog | American College of Obstetricians and Gynecologists | ACOG | https://www.acog.org | 220
acr | American College of Radiology | ACR | https://www.acr.org | 420 770
sir | Society of Interventional Radiology | SIR | https://www.sirweb.org | 416
astro | American Society for Radiation Oncology | ASTRO | https://www.astro.org | 430
aapmr | American Academy of Physical Medicine and Rehabilitation | AAPM&R | https://www.aapmr.org | 340 735
aad | American Academy of Dermatology | AAD | https://www.aad.org | 080 785
aans | American Association of Neurological Surgeons | AANS | https://www.aans.org | 160
aaos | American Academy of Orthopaedic Surgeons | AAOS | https://www.aaos.org | 260
aaohns | American Academy of Otolaryngology | AAO-HNS | https://www.entnet.org | 280
asps | American Society of Plastic Surgeons | ASPS | https://www.plasticsurgery.org | 360 362
svs | Society for Vascular Surgery | SVS | https://vascular.org | 450 451
sts | Society of Thoracic Surgeons | STS | https://www.sts.org | 461
aua | American Urological Association | AUA | https://www.auanet.org | 480
aao | American Academy of Ophthalmology | AAO | https://www.aao.org | 240
acpm | American College of Preventive Medicine | ACPM | https://www.acpm.org | 380 751 752
acoem | American College of Occupational and Environmental Medicine | ACOEM | https://acoem.org | 382
acmg | American College of Medical Genetics and Genomics | ACMG | https://www.acmg.net | 130 765 766
snmmi | Society of Nuclear Medicine and Molecular Imaging | SNMMI | https://www.snmmi.org | 200 770`

/** Every society once. */
export const societies: readonly Society[] = table.split('\n').map((line) => {
  const [id = '', name = '', short = '', url = '', codes = ''] = line.split(' | ')
  return {
    id,
    name,
    short,
    url,
    codes: codes.split(' '),
    about: 'Lists of accredited programs, meetings with residency fairs, mentors; ask for its section for IMGs.',
  }
})

/** The societies of a specialty, however it is written; none where we know none. */
export const societiesOf = (specialty: string): readonly Society[] => {
  const code = codeOf(specialty)
  return code === undefined ? [] : societies.filter(({ codes }) => codes.includes(code))
}
