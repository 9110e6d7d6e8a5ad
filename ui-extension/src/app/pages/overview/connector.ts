/** What the overview asks for. */
export type OverviewConnector = object

export const httpOverview: OverviewConnector = {}
