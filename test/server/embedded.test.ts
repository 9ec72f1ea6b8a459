import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/db.ts'
import { startEmbedded } from '../../server/embedded.ts'
import { prepareCluster } from '../../server/postgres-binaries.ts'
import { inRoot } from '../../server/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'imgfit-embedded-'))
chmodSync(folder, 0o755)
const url = `embedded:${folder}/postgres`
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const versionIn = async () => {
  const db = await openDatabase(url)
  try {
    return (await db.prisma.databaseVersion.findFirstOrThrow()).version
  } finally {
    await db.close()
  }
}

test('What was written is there after a stop and a start', async () => {
  const db = await openDatabase(url)
  await db.prisma.databaseVersion.updateMany({ data: { version: 7 } })
  await db.close()
  expect(await versionIn()).toBe(7)
})

test('What was written is there after the process was killed', async () => {
  const holder = spawn(process.execPath, [inRoot('server/run.mjs'), inRoot('test/setup/hold-database.ts'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((ready) => holder.stdout.once('data', ready))
  holder.kill('SIGKILL')
  expect(await versionIn()).toBe(8)
})

test('A cluster in use is not started twice, but it can be joined and left running', async () => {
  const first = await startEmbedded(`${folder}/postgres`)
  const joined = await startEmbedded(`${folder}/postgres`, { attach: true })
  expect(joined).toMatchObject({ url: first.url, owned: false })
  await joined.stop()
  const again = await startEmbedded(`${folder}/postgres`, { attach: true })
  expect(again.owned).toBe(false)
  await first.stop()
  expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false)
})

test('Letters of any script have a lower case', async () => {
  const db = await openDatabase(url)
  const { rows } = await db.pool.query<{ lower: string }>("SELECT lower('БОЛЬНИЦА ÉÑÜ')")
  await db.close()
  expect(rows[0]?.lower).toBe('больница éñü')
})

test('Data that its user may not reach is kept where no system sweeps, and otherwise in the folder that was asked for', async () => {
  const home = mkdtempSync(join(tmpdir(), 'imgfit-private-'))
  const { data, as } = await prepareCluster(join(home, 'postgres'))
  const moved = as.uid !== undefined
  expect(data.startsWith(moved ? '/var/lib/imgfit-' : home)).toBe(true)
  if (moved) rmSync(join(data, '../..'), { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
})
