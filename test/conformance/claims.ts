import { cells } from './claims/cells.ts'
import { charts } from './claims/charts.ts'
import { customFunctions } from './claims/custom-functions.ts'
import { identity } from './claims/identity.ts'
import { marks } from './claims/marks.ts'
import { pages } from './claims/pages.ts'
import { runtime } from './claims/runtime.ts'
import { services } from './claims/services.ts'
import { structure } from './claims/structure.ts'
import { tables } from './claims/tables.ts'

/** Everything the local stand-in says about Google, in one list. */
export const claims = [
  ...cells,
  ...structure,
  ...tables,
  ...charts,
  ...marks,
  ...identity,
  ...pages,
  ...services,
  ...runtime,
  ...customFunctions,
]
