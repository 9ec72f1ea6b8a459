/** Systems that put their name before that of hospitals they have taken over: its absence from a list says little. */
export const systems = new Set(
  `advent adventhealth adventist advocate allegheny ascension atlanticare atrium aurora banner baycare beaumont bjc
bon carilion catholic christus commonspirit community corewell covenant dignity encompass endeavor essentia
franciscan geisinger hackensack hca hmh honorhealth inova inspira intermountain jefferson kaiser ketteringhealth
legacy lifepoint mclaren medstar mercy mercyhealth mercyone meridian ministry mount multicare musc northwell
novant nuvance ochsner ohiohealth osf peacehealth piedmont premier prime prisma promedica providence rwjbarnabas
samaritan sanford scripps secours sentara spectrum ssm summa sutter tenet thedacare tower trinity unitypoint
universal upmc virtua wellspan wellstar`.split(/\s+/),
)
