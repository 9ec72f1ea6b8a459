/** After the page has drawn and taken what was typed: what follows may hold it for a moment. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
