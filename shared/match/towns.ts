/** Towns of some 100,000 people or more, capitals, each state's largest town: a name that says one of them says its state. */
const table = `AK anchorage, juneau; AL birmingham, huntsville, mobile, montgomery, tuscaloosa; AR fayetteville, little rock;
AZ chandler, gilbert, glendale, mesa, peoria, phoenix, scottsdale, surprise, tempe, tucson; CA anaheim, antioch,
bakersfield, berkeley, burbank, carlsbad, chula vista, clovis, concord, corona, costa mesa, daly city, downey,
el cajon, el monte, elk grove, escondido, fairfield, fontana, fremont, fresno, fullerton, garden grove,
glendale, hayward, huntington beach, inglewood, irvine, lancaster, long beach, los angeles, modesto,
moreno valley, murrieta, oakland, oceanside, ontario, orange, oxnard, palmdale, pasadena, pomona,
rancho cucamonga, rialto, richmond, riverside, roseville, sacramento, salinas, san bernardino, san diego,
san francisco, san jose, san mateo, santa ana, santa clara, santa clarita, santa maria, santa rosa, simi valley,
stockton, sunnyvale, temecula, thousand oaks, torrance, vallejo, ventura, victorville, visalia, vista,
west covina; CO arvada, aurora, boulder, centennial, colorado springs, denver, fort collins, greeley, lakewood,
pueblo, thornton, westminster; CT bridgeport, hartford, new haven, stamford, waterbury; DE dover, wilmington;
DC washington; FL brandon, cape coral, clearwater, coral springs, fort lauderdale, gainesville, hialeah,
hollywood, jacksonville, lakeland, lehigh acres, miami, miramar, orlando, palm bay, pembroke pines,
pompano beach, port saint lucie, saint petersburg, tallahassee, tampa, west palm beach; GA athens, atlanta,
augusta, columbus, macon, sandy springs, savannah; HI honolulu; IA cedar rapids, davenport, des moines;
ID boise, meridian, nampa; IL aurora, chicago, elgin, joliet, naperville, peoria, rockford, springfield;
IN carmel, evansville, fishers, fort wayne, indianapolis, south bend; KS kansas city, olathe, overland park,
topeka, wichita; KY frankfort, lexington, louisville; LA baton rouge, lafayette, new orleans, shreveport;
MA boston, brockton, cambridge, lowell, lynn, new bedford, quincy, springfield, worcester; MD annapolis,
baltimore, columbia; ME augusta, portland; MI ann arbor, dearborn, detroit, flint, grand rapids, lansing,
sterling heights, warren; MN minneapolis, rochester, saint paul; MO columbia, independence, jefferson city,
kansas city, lees summit, saint louis, springfield; MS jackson; MT billings, helena; NC asheville, cary,
charlotte, concord, durham, fayetteville, greensboro, high point, raleigh, wilmington, winston salem;
ND bismarck, fargo; NE lincoln, omaha; NH concord, manchester; NJ edison, elizabeth, jersey city, newark,
paterson, trenton; NM albuquerque, las cruces, santa fe; NV carson city, henderson, las vegas, reno, sparks;
NY albany, bronx, brooklyn, buffalo, manhattan, new york, queens, rochester, staten island, syracuse, yonkers;
OH akron, cincinnati, cleveland, columbus, dayton, toledo; OK broken arrow, norman, oklahoma city, tulsa;
OR bend, eugene, gresham, hillsboro, portland, salem; PA allentown, harrisburg, philadelphia, pittsburgh,
reading; RI providence; SC charleston, columbia, north charleston; SD pierre, sioux falls; TN chattanooga,
clarksville, knoxville, memphis, murfreesboro, nashville; TX abilene, allen, amarillo, arlington, austin,
beaumont, brownsville, carrollton, college station, conroe, corpus christi, dallas, denton, edinburg, el paso,
fort worth, frisco, garland, grand prairie, houston, irving, killeen, laredo, league city, lewisville, lubbock,
mcallen, mckinney, mesquite, midland, new braunfels, odessa, pasadena, pearland, plano, richardson, round rock,
san angelo, san antonio, sugar land, tyler, waco, wichita falls; UT provo, salt lake city, west jordan,
west valley city; VA alexandria, chesapeake, hampton, newport news, norfolk, richmond, suffolk, virginia beach;
VT burlington, montpelier; WA bellevue, everett, kent, olympia, renton, seattle, spokane, tacoma, vancouver;
WI green bay, madison, milwaukee; WV charleston; WY cheyenne; PR bayamon, caguas, carolina, ponce, san juan`

/** By town, in the words that names are compared by: the states that have one of that name. */
export const towns = (): ReadonlyMap<string, ReadonlySet<string>> => {
  if (read) return read
  read = new Map()
  for (const line of table.split(/;\s*/)) {
    const state = line.slice(0, 2)
    for (const town of line.slice(3).split(/,\s*/)) read.set(town, new Set([...(read.get(town) ?? []), state]))
  }
  return read
}
let read: Map<string, ReadonlySet<string>> | undefined

/** For each word, the states of the town that it belongs to: `['mercy', 'las', 'vegas']` //=> [∅, {NV}, {NV}] */
export const statesOf = (words: readonly string[]): readonly (ReadonlySet<string> | undefined)[] => {
  const found: (ReadonlySet<string> | undefined)[] = words.map(() => undefined)
  words.forEach((_, at) => {
    for (const many of [3, 2, 1]) {
      const states = towns().get(words.slice(at, at + many).join(' '))
      if (states === undefined || at + many > words.length) continue
      for (let next = at; next < at + many; next++) found[next] ??= states
      return
    }
  })
  return found
}
