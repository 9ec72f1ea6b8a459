import type { Letters, LettersBack } from './letters.ts'

/** What an undo would do in the Questions tab; `''` where the run did nothing there. */
export const lettersWould = (letters: Letters | undefined): string =>
  [
    ...(letters?.letter === undefined ? [] : ['Its letter waits again.']),
    ...(letters?.thanks === undefined ? [] : ['Its thank-you goes from the tab Questions.']),
  ].join(' ')

/** What it did there. */
export const lettersWords = ({ letter, thanks }: LettersBack): string =>
  [
    ...(letter === undefined ? [] : [letter === 'back' ? 'Your letter waits again.' : stays('Your letter')]),
    ...(thanks === undefined
      ? []
      : [thanks === 'back' ? 'The thank-you is gone from the tab Questions.' : stays('The thank-you')]),
  ].join(' ')

const stays = (what: string): string => `${what} in the tab Questions was changed since and stays as it is.`
