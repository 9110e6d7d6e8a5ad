/** The entry file of each card, without its ending. */
export const cardEntries = ['RenewalCard', 'RenewalSidebar'] as const
