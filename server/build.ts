import { existsSync } from 'node:fs'
import { build } from 'esbuild'
import { inRoot } from './root.ts'

/** Bundles the server's programs to server/dist; packages stay in node_modules. */
await build({
  entryPoints: ['server/index.ts', 'server/import.ts'].map(inRoot).filter((file) => existsSync(file)),
  outdir: inRoot('server/dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

/** What pages of the server run in the browser. */
await build({
  entryPoints: ['server/pages/browser/follow.ts', 'server/pages/browser/open-house.ts'].map(inRoot),
  outdir: inRoot('server/dist/pages'),
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  logLevel: 'warning',
})
