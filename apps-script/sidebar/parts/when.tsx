import type { JSX } from 'preact'
import { dayOf, readersZone, whenWords } from '../clock.ts'
import { useHere } from '../here.ts'

/** When something happened, on the open file's clock. */
export const When = ({ at }: { at: string }): JSX.Element => <>{whenWords(at, useZone())}</>

/** The day on which it happened there. */
export const Day = ({ of }: { of: string }): JSX.Element => <>{dayOf(of, useZone())}</>

// before the file is read nothing of it is shown
const useZone = (): string => useHere().state?.book.zone ?? readersZone()
