import { addMenu, openSidebar } from './sheet/google.ts'

/** What Google calls by name besides the custom functions. */
export const entries = ['onOpen', 'onInstall', 'showSidebar'] as const

/** Runs in every mode, so it only adds the menu. */
export const onOpen = (): void => addMenu([['Open IMGFIT', 'showSidebar']])
export const onInstall = (): void => onOpen()
export const showSidebar = (): void => openSidebar('sidebar', 'IMGFIT')
