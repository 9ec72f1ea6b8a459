import { parseArgs } from 'node:util'
import { bundle, offline } from './bundle.ts'
import { fill } from './fill.ts'
import { type Bench, createBench } from './harness.ts'
import { isolation } from './isolation.ts'
import { list } from './list.ts'
import { local } from './local.ts'
import { match } from './match.ts'
import { model } from './model.ts'
import { lookup } from './lookup.ts'
import { people } from './people.ts'
import { questions } from './questions.ts'
import { score } from './score.ts'
import { search } from './search.ts'
import { threads } from './threads.ts'
import { start } from './start.ts'
import { timeline } from './timeline.ts'

/** Every group of figures, once; the order keeps the heavy ones apart. */
const groups: Readonly<Record<string, (bench: Bench) => Promise<Record<string, unknown>>>> = {
  bundle,
  offline,
  start,
  score,
  lookup,
  search,
  match,
  fill,
  list,
  model,
  timeline,
  questions,
  threads,
  isolation,
  local,
  people,
}

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true }, data: { type: 'string' } },
})
const chosen = values.only ?? Object.keys(groups)
const unknown = chosen.filter((name) => !(name in groups))
if (unknown.length > 0) {
  process.stderr.write(`No group is named ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.\n`)
  process.exit(2)
}

const bench = createBench(values.data)
const figures: Record<string, unknown> = { data: bench.list.made ? 'generated' : 'given' }
let failed = false
try {
  for (const name of chosen) {
    bench.say(`${name} …`)
    Object.assign(figures, await groups[name]?.(bench))
  }
} catch (error) {
  failed = true
  bench.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
} finally {
  await bench.close()
}
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${JSON.stringify(figures, null, 2)}\n`)
process.exit(failed ? 1 : 0)
