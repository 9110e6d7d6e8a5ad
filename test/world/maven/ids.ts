/** Maven has no numbers for accounts and agents: the place in the file stands in for one. */
export const companyId = (at: number): string => String(8_400_000_000 + at * 10)
export const ownerId = (at: number): string => String(70_200_101 + at)

/** An opportunity's eight digits and letters are a number to the base of 36: the same wherever it stands. */
export const dealId = (opportunityId: string): string =>
  String(24_000_000_000_000 + Number.parseInt(opportunityId, 36))
