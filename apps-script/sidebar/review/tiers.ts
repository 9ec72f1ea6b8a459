/** The tiers that a person may set, as `My tier` holds them. */
export const tiers = ['reach', 'target', 'safety'] as const
export const notApplying = 'not applying'
