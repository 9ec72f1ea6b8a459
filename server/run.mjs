// Runs a TypeScript file: node server/run.mjs FILE.ts [arguments]
import { fileURLToPath } from 'node:url'
import { bundled } from './load.mjs'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  process.stderr.write('usage: node server/run.mjs FILE.ts [arguments]\n')
  process.exit(2)
}
const bundle = await bundled(file)
process.argv = [process.execPath, fileURLToPath(bundle), ...args]
process.setSourceMapsEnabled(true)
await import(bundle)
