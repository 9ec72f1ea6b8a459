export { type Freshness, freshnessOf } from './freshness.ts'
export { type SetBy, setBy } from './set.ts'
export { type CellAsked, type ClaimTold, type Told, type Why, whyOf } from './why.ts'
