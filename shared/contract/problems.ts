/** One kind of refusal: its status, its title, and what the caller can do about it. */
interface Kind {
  readonly status: number
  readonly title: string
  readonly todo: string
}

/** Every way in which the server can refuse; the key is the problem's code and never changes its meaning. */
export const problemKinds = {
  'address-unknown': { status: 404, title: 'There is nothing at this address', todo: 'See /docs for what there is.' },
  'already-decided': {
    status: 409,
    title: 'It has been decided meanwhile',
    todo: 'Look at it again, then decide what is left.',
  },
  'broken-json': { status: 400, title: 'The body is not JSON', todo: 'Send one JSON object, in UTF-8.' },
  'contract-not-served': {
    status: 400,
    title: 'This version of the contract is not served',
    todo: 'Update the add-on or the server, whichever is older.',
  },
  'does-not-fit': {
    status: 422,
    title: 'Something in the request cannot be used',
    todo: 'Mend what "problems" names and send it again.',
  },
  'import-refused': {
    status: 422,
    title: 'The file cannot be imported',
    todo: 'Mend the rows that the report names, then send the file again.',
  },
  'import-unknown': {
    status: 404,
    title: 'There is no such import',
    todo: 'Use the id that the import answered with.',
  },
  internal: {
    status: 500,
    title: 'The server failed',
    todo: 'Try again; if it fails again, report the request id.',
  },
  'invitation-unknown': {
    status: 404,
    title: 'This invitation cannot be used',
    todo: 'It was used, withdrawn or has expired. Ask for a new one.',
  },
  'key-reused': {
    status: 409,
    title: 'This Idempotency-Key was used for something else',
    todo: 'Send the request with a new key.',
  },
  'not-allowed': {
    status: 403,
    title: 'Only the operator may do this',
    todo: 'Do it on the machine that the server runs on.',
  },
  'not-ready': { status: 503, title: 'The program database is not ready', todo: 'Try again in a few seconds.' },
  'not-here': { status: 404, title: 'There is no such thing in this workspace', todo: 'Look at the list again.' },
  'not-shared': {
    status: 422,
    title: 'Something was sent that its owner does not share',
    todo: 'Share the group that "problems" names, or leave the field out.',
  },
  'not-signed-in': { status: 401, title: 'Nobody is signed in', todo: 'Sign in again, then repeat it.' },
  'owners-only': { status: 403, title: 'Only the owner of the list may do this', todo: 'Ask the owner.' },
  'program-unknown': {
    status: 404,
    title: 'No program is known by this code',
    todo: 'Check the code, or search with GET /v1/programs?text=.',
  },
  'token-revoked': {
    status: 401,
    title: 'The token of this sheet does not work any more',
    todo: 'Connect the sheet again, in the sidebar under More.',
  },
  'too-large': { status: 413, title: 'The body is too large', todo: 'Send fewer rows at a time.' },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    todo: 'Wait for as long as Retry-After says. Send rows in blocks, not one by one.',
  },
  'too-slow': { status: 503, title: 'The answer took too long', todo: 'Score in the sheet, or try again later.' },
  'workspace-unknown': {
    status: 404,
    title: 'There is no such workspace for you',
    todo: 'Ask the owner of the list to invite you.',
  },
  'wrong-content-type': {
    status: 415,
    title: 'The body is not marked as JSON',
    todo: 'Send the header Content-Type: application/json.',
  },
  'wrong-method': { status: 405, title: 'This address takes another method', todo: 'Use a method that Allow names.' },
} as const satisfies Record<string, Kind>

export type ProblemCode = keyof typeof problemKinds

export type { ProblemDocument } from './refused.ts'
