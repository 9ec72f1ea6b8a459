// One seed, so that a change is refused for what it breaks and never for a draw of this hour's. SEED=any npm test
// draws anew, SEED=… draws what a failure printed.
import { configureGlobal } from 'fast-check'

const { SEED = '2027' } = process.env
if (SEED !== 'any') configureGlobal({ seed: Number(SEED) })
