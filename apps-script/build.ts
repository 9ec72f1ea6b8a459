import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type BuildOptions } from 'esbuild'
import { inRoot } from '../server/root.ts'
import { oneScript } from './one-script.ts'
import { buildPage } from './page.ts'
import { forScript } from './quiet.ts'
import { devStubs, type FunctionRecord, stubs } from './stubs.ts'

/**
 * Builds the add-on as Google takes it (dist/: Code.js, sidebar.html, appsscript.json) and the local spreadsheet that
 * runs those very files (local/dist/). `--dev` adds the conformance menu; `--source` and `--out` serve tests.
 */
const { values: options } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    source: { type: 'string', default: inRoot('apps-script') },
    out: { type: 'string', default: inRoot('apps-script/dist') },
    'no-page': { type: 'boolean', default: false },
  },
})

const origin = (process.env['BACKEND_ORIGIN'] ?? 'http://localhost:8787').replace(/\/$/, '')
const source = resolve(options.source)
const out = resolve(options.out)
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string }

/** The backend's origin is one constant, and the manifest allows it and nothing else. */
const constants = { BACKEND_ORIGIN: JSON.stringify(origin), ADDON_VERSION: JSON.stringify(version) }

mkdirSync(out, { recursive: true })
await Promise.all([
  buildCode(),
  buildSidebar(),
  buildManifest(),
  options['no-page']
    ? undefined
    : buildPage({ source: inRoot('apps-script/local'), out: inRoot('apps-script/local/dist') }),
])

/** One script without modules: the bundle under one name, then the functions that Google looks for. */
async function buildCode(): Promise<void> {
  const { functions, entries } = await registry()
  const contents = [
    `import { ${entries.join(', ')} } from './main.ts'`,
    "import { functions } from './functions/index.ts'",
    ...(options.dev ? [`import * as conformance from ${JSON.stringify(inRoot('test/conformance/menu.ts'))}`] : []),
    'const records = functions.map(({ name, run }) => [name, run])',
    `export const script = { ...Object.fromEntries(records), ${entries.join(', ')}${options.dev ? ', dev: { ...conformance }' : ''} }`,
  ]
  const code = await text({
    stdin: { contents: contents.join('\n'), resolveDir: source, sourcefile: 'addon.ts', loader: 'ts' },
    target: 'es2019',
    legalComments: 'none',
    // shorter statements: `if (a) return b; return c` is `return a ? b : c`; names and lines stay
    minifySyntax: true,
    plugins: [forScript],
  })
  const parts = [oneScript(code), stubs(functions, entries), ...(options.dev ? [devStubs] : [])]
  writeFileSync(join(out, 'Code.js'), parts.join('\n'))
}

/** The names that become global, read from the sources themselves. */
async function registry(): Promise<{ functions: FunctionRecord[]; entries: string[] }> {
  const contents = "export { functions } from './functions/index.ts'\nexport { entries } from './main.ts'"
  const code = await text({ stdin: { contents, resolveDir: source, loader: 'ts' } })
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
    functions: FunctionRecord[]
    entries: string[]
  }
}

/** One page that names no other host: script and style inside it. */
async function buildSidebar(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(source, 'sidebar/index.tsx')],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'sidebar',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    define: constants,
    loader: { '.svg': 'dataurl' },
    logLevel: 'warning',
  })
  const part = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? ''
  const page = [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><base target="_blank"><title>IMGFIT</title>',
    `<style>${part('.css').replaceAll('</style', String.raw`<\/style`)}</style></head>`,
    `<body><div id="app" data-wish=""></div><script>${part('.js').replaceAll('</script', String.raw`<\/script`)}</script></body>`,
    '</html>',
    '',
  ]
  writeFileSync(join(out, 'sidebar.html'), page.join('\n'))
}

async function buildManifest(): Promise<void> {
  const manifest = JSON.parse(readFileSync(inRoot('apps-script/appsscript.json'), 'utf8')) as object
  const complete = { ...manifest, urlFetchWhitelist: [`${origin}/`] }
  writeFileSync(join(out, 'appsscript.json'), `${JSON.stringify(complete, null, 2)}\n`)
}

async function text(parts: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    define: constants,
    logLevel: 'warning',
    ...parts,
    write: false,
  })
  return outputFiles![0]!.text
}
