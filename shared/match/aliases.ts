/**
 * Short names and former names that are public knowledge, each with what it may stand for. A name is read with and
 * without them, so that an entry can add a program to the guesses but take none away.
 */
const table = `bi=beth israel, bidmc=beth israel deaconess, bmc=boston medical center, brigham=womens hospital,
bwh=brigham womens, cal=california, ccf=cleveland clinic foundation, chi=catholic health initiatives,
chla=childrens hospital los angeles, chop=childrens hospital philadelphia, cwru=case western reserve university,
dhmc=dartmouth hitchcock, ecu=east carolina university, etsu=east tennessee state university,
fau=florida atlantic university, fiu=florida international university, fsu=florida state university,
gbmc=greater baltimore medical center, gw=george washington, gwu=george washington university,
hfh=henry ford hospital, hmh=hackensack meridian, hup=hospital university pennsylvania, icahn=mount sinai,
ismms=icahn school medicine mount sinai, iu=indiana university, jhh=johns hopkins hospital,
jhu=johns hopkins university, jps=john peter smith, ku=university kansas, la=los angeles,
lac=los angeles county, lij=long island jewish, lsu=louisiana state university,
lsuhsc=louisiana state university health science center, lvhn=lehigh valley health network, mass=massachusetts,
mcg=medical college georgia, mcw=medical college wisconsin, mgh=massachusetts general hospital,
msk=memorial sloan kettering, msu=michigan state university, musc=medical university south carolina,
nmh=northwestern memorial hospital, nyc=new york city, nymc=new york medical college, nyp=new york presbyterian,
nyu=new york university, ohsu=oregon health science university,
osu=ohio state university|oklahoma state university, ou=university oklahoma, penn=pennsylvania,
philly=philadelphia, pitt=university pittsburgh, rfums=rosalind franklin university, rwj=robert wood johnson,
rwjbarnabas=robert wood johnson, sf=san francisco, sinai=mount sinai, siu=southern illinois university,
slu=saint louis university, suny=state university new york, tamu=texas a m university,
ttu=texas tech university, ttuhsc=texas tech university, uab=university alabama birmingham,
uams=university arkansas medical science, ub=university buffalo, uc=university california,
ucd=university california davis|university colorado denver, ucf=university central florida,
uci=university california irvine, ucla=university california los angeles, uconn=university connecticut,
ucr=university california riverside, ucsd=university california san diego,
ucsf=university california san francisco, uf=university florida, uic=university illinois chicago,
uicomp=university illinois peoria, uk=university kentucky, umass=university massachusetts,
umc=university medical center, umd=university maryland, umkc=university missouri kansas city,
umms=university maryland, umn=university minnesota, unc=university north carolina, und=university north dakota,
unlv=university nevada las vegas, unm=university new mexico, unmc=university nebraska medical center,
unr=university nevada reno, unt=university north texas, upenn=university pennsylvania,
upitt=university pittsburgh, upmc=university pittsburgh medical center,
usc=university southern california|university south carolina, usd=university south dakota,
usf=university south florida, ut=university texas|university tennessee, uthealth=university texas houston,
uthsc=university tennessee|university texas, uthscsa=university texas san antonio,
utmb=university texas galveston, utrgv=university texas rio grande valley, utsw=university texas southwestern,
uva=university virginia, uvm=university vermont, uw=university washington|university wisconsin,
va=veterans affairs, vcu=virginia commonwealth university, vtc=virginia tech carilion,
washu=washington university, wfu=wake forest university, wmc=westchester medical center,
wsu=wayne state university, wustl=washington university, wvu=west virginia university`

// a system's name now, and words of what its hospitals were called before
const renamed = `atrium=carolinas|navicent|wake forest|floyd, commonspirit=dignity, corewell=beaumont|spectrum,
endeavor=northshore, hofstra=zucker, inspira=south jersey, northwell=zucker, prisma=greenville|palmetto,
tower=reading, vandalia=charleston, wellstar=medical college georgia`

type Words = readonly string[]
let shortForms: ReadonlyMap<string, readonly Words[]> | undefined
let formerForms: typeof shortForms

/** What a short name may stand for, as words: `aliasesOf('uw')` //=> [['university', 'washington'], …] */
export const aliasesOf = (word: string): readonly Words[] => (shortForms ??= readTable(table)).get(word) ?? []

/** What hospitals of a system that is called so today were called before. */
export const formerNamesOf = (word: string): readonly Words[] => (formerForms ??= readTable(renamed)).get(word) ?? []

const readTable = (lines: string): ReadonlyMap<string, readonly Words[]> =>
  new Map(
    lines.split(/,\s*/).map((line) => {
      const [short = '', long = ''] = line.split('=')
      return [short, long.split('|').map((words) => words.split(' '))] as const
    }),
  )
