import { writeFileSync } from 'node:fs'
import { parametersFile } from './model/file.ts'
import { type Fitted, fitAll } from './model/fit.ts'
import { inRoot } from './root.ts'

/**
 * Fits the chance model to the published figures, writes `shared/list/chance/parameters.ts` and prints how far the model is
 * from what was published: `node server/run.mjs server/fit-model.ts`. Nothing in it is drawn at random.
 */
const fitted = fitAll()
writeFileSync(inRoot('shared/list/chance/parameters.ts'), parametersFile(fitted))
const heads = ['code', 'people', 'status', 'match rate %', 'ranks, matched', 'ranks, unmatched', 'no interview %']
for (const row of [heads, ...fitted.map(errorsOf)])
  process.stdout.write(`${row.map((cell) => cell.padEnd(18)).join('')}\n`)

/** What was published → what the model says. */
function errorsOf({ code, people, status, published, model }: Fitted): string[] {
  return [
    code,
    String(people),
    status,
    `${points(published.matchRate)} → ${points(model.matchRate)}`,
    `${published.ranksMatched?.toFixed(1) ?? '–'} → ${model.ranksMatched.toFixed(1)}`,
    model.ranksUnmatched.toFixed(1),
    points(model.none),
  ]
}

function points(share: number): string {
  return (100 * share).toFixed(1)
}
