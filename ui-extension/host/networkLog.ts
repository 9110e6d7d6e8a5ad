import type { ConnectorMode } from './connectorModes.ts'

/** What became of the signature: the connector took it, refused it, or never saw the request or never answered. */
export type SignatureCheck = 'accepted' | 'refused' | 'not sent' | 'no answer'

/** One fetch of a surface, as the proxy saw it. */
export interface Fetched {
  id: number
  /** The bundle that asked. */
  surface: string
  method: string
  origin: string
  /** Path and query within the connector. */
  path: string
  mode: ConnectorMode
  /** Fetches in flight when this one began, itself included. */
  inFlight: number
  requestBytes: number
  /** The timeout the surface asked for; null when it named none. */
  timeoutMs: number | null
  /** Absent while the answer is outstanding. */
  answer?: FetchedAnswer
}

export interface FetchedAnswer {
  status: number
  ms: number
  bytes: number
  signature: SignatureCheck
  /** HubSpot's own words when its proxy refused; null otherwise. */
  refusal: string | null
}
