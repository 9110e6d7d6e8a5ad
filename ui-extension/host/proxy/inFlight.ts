/** Requests of one app in one account that HubSpot keeps in flight before it answers 429. */
export const mostInFlight = 20
