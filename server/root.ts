import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, found from wherever the running bundle lies. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))

/** @example inRoot('prisma/migrations') */
export const inRoot = (path: string): string => join(root, path)

function findRoot(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && /"name":\s*"imgfit"/.test(readFileSync(manifest, 'utf8'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the folder of imgfit was not found above its own code')
  return findRoot(above)
}
