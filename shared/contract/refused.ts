import type { Problem } from '../tracker/problem.ts'
import type { ProblemCode } from './problems.ts'

/** The body of every refusal, as RFC 9457 has it (application/problem+json). */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ProblemCode
  readonly todo: string
  readonly requestId: string
  /** Fields that do not fit; rows count from 1. */
  readonly problems?: readonly Problem[]
}

/** A refusal as the caller meets it. A status without a problem document, as a balancer gives one, has an empty one. */
export class Refused extends Error {
  readonly status: number
  readonly document: Partial<ProblemDocument>

  constructor(status: number, document: Partial<ProblemDocument> = {}) {
    super(document.detail || `The server answered ${status}.`)
    this.name = 'Refused'
    this.status = status
    this.document = document
  }
}
