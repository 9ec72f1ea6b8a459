import type { Locator } from 'playwright-core'

/** Waits until the element has the focus: where a page hands it on, it does so a moment after it shows the words. */
export const hasFocus = (one: Locator): Promise<void> => one.and(one.page().locator(':focus')).waitFor()
