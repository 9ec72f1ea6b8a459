import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// the command line would download an engine from its vendor's host; ours comes from npm
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= here('schema-engine.mjs')

export default defineConfig({
  schema: here('schema.prisma'),
  migrations: { path: here('migrations') },
  datasource: {
    url: process.env['DATABASE_URL'] ?? `embedded:${process.env['DATA_DIR'] ?? here('../.data')}/postgres`,
  },
})
