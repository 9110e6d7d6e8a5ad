/** Days an override lasts unless its author says otherwise, and at most. */
export const overrideDays = { usual: 30, most: 90 } as const
