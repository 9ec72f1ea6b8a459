export {
  type Count,
  countRoster,
  type GroupCount,
  type GroupTick,
  type RosterCount,
  type Tick,
  type Ticks,
} from './count.ts'
export { classesOf, type Proposed, type RosterFacts, rosterFacts, rosterOrigin } from './facts.ts'
export { countryNames, type Place, placeOf, placeWords, type Suggestion, suggestPlace } from './places/suggest.ts'
export { academicYearOf, type Group, type Resident, type Roster, readRoster, type School } from './roster.ts'
export { type Share, shareOf, shareWords } from './share.ts'
export { yearsOfTraining } from './training.ts'
export { rosterVerdict, type RosterVerdict } from './verdict.ts'
export { chosenAtFirst, type Lot, planPut, type Put } from './put.ts'
