/** How the connector behaves in this preview; each but the first is a trouble that surfaces have to survive. */
export const connectorModes = ['normal', 'slow', 'failing', 'rate_limited', 'no_permission'] as const
export type ConnectorMode = (typeof connectorModes)[number]

export const modeWords: Record<ConnectorMode, string> = {
  normal: 'Answers normally',
  slow: 'Answers slowly (4 s)',
  failing: 'Fails (500)',
  rate_limited: 'Too many requests (429)',
  no_permission: 'No permission (403)',
}

/** The mode a word names; anything unknown is normal. */
export const connectorMode = (word: string | null | undefined): ConnectorMode =>
  connectorModes.find(mode => mode === word) ?? 'normal'

/** Headers by which the page tells its own server who asks, and in which mode; HubSpot has neither. */
export const surfaceHeader = 'x-host-surface'
export const modeHeader = 'x-host-connector'
