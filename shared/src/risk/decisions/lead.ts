/** Days before the last day of a decision on which it is looked at. */
export const leads = [180, 120, 90, 60, 30] as const
export type Lead = (typeof leads)[number]

/** The look that so many days before a decision come closest to, from above: nothing was learned further away, or closer by. */
export const leadOf = (days: number): Lead => leads.findLast(lead => lead >= days) ?? leads[0]
