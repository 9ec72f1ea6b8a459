import { answer } from './actions/api.ts'
import type { Desk } from './actions/desk.ts'
import { refresh as refreshFile } from './actions/refresh.ts'
import { backendOf } from './backend.ts'
import { googleStreet, identity, rememberConnected } from './backend/google.ts'
import { addMenu, googleSheet, openDialog, openSidebar, say } from './sheet/google.ts'

/** What Google calls by name besides the custom functions. */
export const entries = ['onOpen', 'onInstall', 'showSidebar', 'refresh', 'newTracker', 'api'] as const

/** Runs in every mode, so it only adds the menu. */
export const onOpen = (): void =>
  addMenu([
    ['Open IMGFIT', 'showSidebar'],
    ['Refresh', 'refresh'],
    ['New tracker', 'newTracker'],
  ])

export const onInstall = (): void => onOpen()

export const showSidebar = (): void => openSidebar('sidebar', 'IMGFIT')

export const refresh = (): void => {
  const { asOf } = refreshFile({}, desk())
  say(`Worked out for ${asOf}.`)
}

/** The sidebar makes it: it holds the words and colours of a tab. */
export const newTracker = (): void => openSidebar('sidebar', 'IMGFIT', 'newTracker')

/** The one function that the sidebar calls. */
export const api = (name: string, json: string): string => answer(name, json, desk)

const desk = (): Desk => {
  const street = googleStreet()
  return {
    sheet: googleSheet(),
    backend: backendOf(street),
    version: street.addon,
    rememberConnected,
    identity,
    showWide: (wish) => openDialog('sidebar', 'IMGFIT', wish),
  }
}
