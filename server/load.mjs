import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('../node_modules/.cache/imgfit/run', import.meta.url))

/** Bundles a TypeScript file, packages left outside, and gives the bundle's address, ready to import. */
export async function bundled(/** @type {string} */ file) {
  const bundle = join(folder, `${resolve(file).replaceAll(/[^\w]+/g, '-')}.mjs`)
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    outfile: bundle,
    write: false,
  })
  mkdirSync(folder, { recursive: true })
  // written aside and renamed, as two runs may share the file
  const aside = join(folder, `.${process.pid}.mjs`)
  writeFileSync(aside, outputFiles[0]?.contents ?? '')
  renameSync(aside, bundle)
  return pathToFileURL(bundle).href
}
