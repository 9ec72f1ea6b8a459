import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export interface Mail {
  /** the same for the same mail, so that nothing is filed twice */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** address that ends these mails when it is posted to */
  readonly mute: string
}

export type Send = (mail: Mail) => Promise<void>

/** Sends through SMTP, or, without a server to send through, files each mail in a folder as it would go out. */
export function mailerOf({ smtp, from, folder }: { smtp?: string | undefined; from: string; folder: string }): Send {
  if (smtp === undefined) return filing(from, folder)
  const transport = createTransport(smtp)
  return async (mail) => void (await transport.sendMail(messageOf(mail, from)))
}

function filing(from: string, folder: string): Send {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return async (mail) => {
    const { message } = await transport.sendMail(messageOf(mail, from))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, `${mail.id}.eml`)
    // whole or not at all
    await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 })
    await rename(`${path}.part`, path)
  }
}

const messageOf = ({ id, to, subject, text, mute }: Mail, from: string) => ({
  from: { name: 'IMGFIT', address: from },
  to,
  subject,
  text,
  messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
  // RFC 8058: the mail program's own button ends it with one press
  headers: { 'List-Unsubscribe': `<${mute}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
})
