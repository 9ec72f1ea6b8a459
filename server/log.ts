import { DatabaseError } from 'pg'
import { type DestinationStream, pino, stdSerializers } from 'pino'

/** The server's log: a line of JSON for each thing. What people write is in none of them. */
export const createLog = (level: string, destination?: DestinationStream) =>
  pino({ level, serializers: { err: saidOf } }, destination)

/**
 * An error as it is logged. PostgreSQL repeats in what it says of a value the value itself, and in the detail the row:
 * what kind of error it is, and where, is enough to mend it.
 */
function saidOf(error: Error): unknown {
  if (!(error instanceof DatabaseError)) return stdSerializers.err(error)
  const { code, severity, routine, schema, table, column, constraint, stack = '' } = error
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  // in its words only a value that could not be read; the names of what else it speaks of may stay
  const message = code?.startsWith('22') ? error.message.replace(/"[^]*"/, '"…"') : error.message
  return {
    type: 'DatabaseError',
    message,
    code,
    severity,
    routine,
    schema,
    table,
    column,
    constraint,
    stack: frames.join('\n'),
  }
}
