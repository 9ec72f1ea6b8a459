import { createServer } from 'node:net'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailerOf } from '../../../server/jobs/mailer.ts'

const mail = {
  id: 'digest-u_1-2026-09-03',
  to: 'mentor@example.com',
  subject: 'IMGFIT: 2 changes in Ärzte',
  text: 'Übersicht\n- one\n.\n- two',
  mute: 'https://imgfit.example/mute/secret',
}
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imgfit-mail-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('Without a mail server a mail is filed as it would go out, the same one once', async () => {
  const send = mailerOf({ from: 'imgfit@example.org', folder: join(folder, 'mail') })
  await send(mail)
  await send(mail)
  expect(await readdir(join(folder, 'mail'))).toEqual(['digest-u_1-2026-09-03.eml'])
  const text = await readFile(join(folder, 'mail', 'digest-u_1-2026-09-03.eml'), 'utf8')
  expect(text).toContain('From: IMGFIT <imgfit@example.org>')
  expect(text).toContain('To: mentor@example.com')
  expect(text).toContain('Message-ID: <digest-u_1-2026-09-03@example.org>')
  expect(text).toContain('List-Unsubscribe: <https://imgfit.example/mute/secret>')
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('With one it goes through it, whole', async () => {
  const heard: string[] = []
  const server = createServer((socket) => {
    let inText = false
    let rest = ''
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      rest += bytes.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        heard.push(line)
        if (inText) {
          if (line !== '.') continue
          inText = false
        } else if (line === 'DATA') {
          inText = true
          socket.write('354 go on\r\n')
          continue
        }
        socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n')
        if (line === 'QUIT') socket.end()
      }
    })
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const { port } = server.address() as { port: number }
  try {
    await mailerOf({ smtp: `smtp://127.0.0.1:${port}`, from: 'imgfit@example.org', folder })(mail)
  } finally {
    server.close()
  }
  expect(heard).toContain('MAIL FROM:<imgfit@example.org>')
  expect(heard).toContain('RCPT TO:<mentor@example.com>')
  expect(heard.join('\n')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})
