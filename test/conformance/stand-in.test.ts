import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDocument, testExecution, testHost } from '../apps-script/world/host.ts'
import { execute, openScript } from '../apps-script/world/run-in-vm.ts'
import { claims } from './claims.ts'
import type { Outcome } from './run.ts'

let script: ReturnType<typeof openScript>

beforeAll(async () => {
  const bundle = await build({
    stdin: {
      contents: `import { claims } from './claims.ts'
        import { checkClaim } from './run.ts'
        globalThis.check = (sentence) => {
          const claim = claims.find((candidate) => candidate.claim === sentence)
          return JSON.stringify(checkClaim(globalThis, claim))
        }`,
      resolveDir: 'test/conformance',
    },
    bundle: true,
    format: 'iife',
    target: 'es2019',
    write: false,
  })
  script = openScript(bundle.outputFiles[0]!.text)
})

describe('The stand-in keeps what we claim about Google', () => {
  test.each(claims)('$claim', ({ claim, mode }) => {
    const host = testHost(testDocument({ Programs: [['Program'], ['One']] }), {
      manifest: {
        oauthScopes: ['openid', 'https://www.googleapis.com/auth/userinfo.email'],
        urlFetchWhitelist: ['https://api.example.com/'],
      },
    })
    const outcome = execute(script, host, { ...testExecution(mode, 2, 1), name: 'check', args: [claim] })
    expect(JSON.parse(String(outcome)) as Outcome).toEqual({ claim, mode, holds: true, says: '' })
  })

  test('each claim is one sentence, said once', () => {
    const sentences = claims.map(({ claim }) => claim)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})
