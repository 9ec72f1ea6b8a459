import { type Claim, same } from '../claim.ts'

const MISSING = [
  'fetch',
  'setTimeout',
  'setInterval',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'atob',
  'btoa',
  'AbortController',
  'queueMicrotask',
  'window',
  'process',
]

/** What the language is there. */
export const runtime: Claim[] = [
  {
    claim: `There is none of ${MISSING.join(', ')}`,
    mode: 'FULL',
    from: 'documentation',
    check: () =>
      same(
        MISSING.filter((name) => name in globalThis),
        [],
      ),
  },
  {
    claim: 'Intl knows zones',
    mode: 'FULL',
    from: 'memory',
    check: () => {
      const clock = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Karachi', hour: 'numeric', hourCycle: 'h23' })
      same(clock.format(Date.UTC(2026, 0, 1)), '05')
    },
  },
]
