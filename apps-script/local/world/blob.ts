/** Bytes as Apps Script hands them about: signed, with a type and a name. */
export interface Blob {
  getBytes(): number[]
  getDataAsString(charset?: string): string
  getContentType(): string | null
  setContentType(type: string): Blob
  getName(): string | null
  setName(name: string): Blob
  copyBlob(): Blob
}

export const makeBlob = (bytes: Uint8Array, type: string | null, name: string | null): Blob => ({
  getBytes: () => signed(bytes),
  getDataAsString: () => textOf(bytes),
  getContentType: () => type,
  setContentType: (next) => makeBlob(bytes, next, name),
  getName: () => name,
  setName: (next) => makeBlob(bytes, type, next),
  copyBlob: () => makeBlob(bytes.slice(), type, name),
})

/** Bytes from what a service takes: text in UTF-8, signed or unsigned numbers. */
export const bytesOf = (data: string | readonly number[]): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data)

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

export const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte))
