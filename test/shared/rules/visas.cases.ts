import type { PlainRow } from '../../../shared/tracker/columns.ts'

/** The words made from the two flags. */
export const visaWordCases: readonly (readonly [row: PlainRow, words: string, status: string])[] = [
  [{}, 'visas unknown', 'unknown'],
  [{ visas: 'none' }, 'no visas', 'none'],
  [{ visas: 'citizens and permanent residents only' }, 'no visas', 'none'],
  [{ visas: 'J-1 only' }, 'J-1 only', 'clear'],
  [{ visas: 'H-1B only' }, 'H-1B only', 'clear'],
  [{ visas: 'J-1 and H-1B' }, 'J-1 and H-1B', 'clear'],
  [{ visas: 'sponsors (type not said)' }, 'sponsors visas, type not said', 'clear'],
  [{ j1: 'yes', h1b: 'no' }, 'J-1 only', 'clear'],
  [{ j1: 'limited', h1b: 'no' }, 'limited J-1 only', 'clear'],
  [{ j1: 'no', h1b: 'limited' }, 'limited H-1B only', 'clear'],
  [{ j1: 'yes', h1b: 'limited' }, 'J-1 and limited H-1B', 'clear'],
  [{ j1: 'no', h1b: 'no' }, 'no visas', 'none'],
  [{ j1: 'yes' }, 'J-1, H-1B unknown', 'clear'],
  [{ h1b: 'yes' }, 'H-1B, J-1 unknown', 'clear'],
  [{ h1b: 'no' }, 'no H-1B, J-1 unknown', 'unknown'],
  [{ j1: 'no' }, 'no J-1, H-1B unknown', 'unknown'],
  [{ visas: 'J-1 only', h1b: 'yes' }, 'sponsors visas, type not said', 'inconsistent'],
  [{ visas: 'J-1 and H-1B', visaRecord: 'some years' }, 'J-1 and H-1B', 'inconsistent'],
  [{ visas: 'J-1 only', visaRecord: 'none' }, 'J-1 only', 'inconsistent'],
  [{ visaRecord: 'every year' }, 'sponsors visas, type not said', 'clear'],
]
