export { aliasFields } from './aliases.ts'
export * from './fact.ts'
export { type Age, ageOf, freshDays } from './freshness.ts'
export { type Standing, standingOf } from './standing.ts'
