import { useLayoutEffect } from 'preact/hooks'
import { useHere } from '../here.ts'

/** What would be lost if the dialog were closed now, said to the person who closes it. */
export interface Holding {
  words: string | undefined
}

/** @param words undefined where nothing would be lost */
export const useHolding = (words: string | undefined): void => {
  const { wide } = useHere()
  const holding = wide?.holding
  // at once: Escape may follow a correction immediately
  useLayoutEffect(() => {
    if (holding === undefined) return undefined
    holding.words = words
    return () => void (holding.words = undefined)
  }, [holding, words])
}
