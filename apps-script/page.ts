import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { inRoot } from '../server/root.ts'

/** The local spreadsheet: index.html, main.js, worker.js, and the grid in parts of its own. */
export const buildPage = async ({ source, out }: { source: string; out: string }): Promise<void> => {
  mkdirSync(out, { recursive: true })
  const grid = gridStamp(source)
  const stamp = join(out, 'grid.stamp')
  const stale = !existsSync(stamp) || readFileSync(stamp, 'utf8') !== grid
  if (stale) rmSync(join(out, 'grid'), { recursive: true, force: true })
  await Promise.all([
    stale
      ? build({ ...COMMON, entryPoints: { grid: join(source, 'grid.ts') }, outdir: join(out, 'grid'), splitting: true })
      : undefined,
    build({ ...COMMON, entryPoints: { main: join(source, 'main.ts') }, outdir: out, plugins: [gridApart] }),
    build({ ...COMMON, entryPoints: { worker: join(source, 'worker.ts') }, outdir: out, format: 'iife' }),
  ])
  copyFileSync(join(source, 'index.html'), join(out, 'index.html'))
  writeFileSync(stamp, grid)
}

const COMMON: BuildOptions = {
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
  logLevel: 'warning',
}

/** Six megabytes that change only with their version: built once, imported by address. */
const gridApart: NonNullable<BuildOptions['plugins']>[number] = {
  name: 'grid apart',
  setup: (building) => {
    building.onResolve({ filter: /\/grid\.ts$/ }, () => ({ path: './grid/grid.js', external: true }))
  },
}

const gridStamp = (source: string): string => {
  const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { devDependencies: object }
  const versions = Object.entries(devDependencies).filter(([name]) => /univer|react|rxjs|esbuild/.test(name))
  return createHash('sha256')
    .update(JSON.stringify(versions))
    .update(readFileSync(join(source, 'grid.ts')))
    .digest('hex')
}
