/** What a bundle was seen to do, read from its syntax alone. */
export interface Inspection {
  /** SDK components it renders. */
  components: string[]
  /** Plain HTML elements it renders; HubSpot's renderer knows none. */
  elements: string[]
  /** Names of the browser's page it uses, which a worker does not have. */
  pageGlobals: string[]
  /** The browser's own `fetch`, past HubSpot's proxy. */
  ownFetches: number
  /** The most primary buttons one rendered tree shows at once; overlays are trees of their own. */
  primaryButtons: number
  /** `hubspot.fetch` calls as far as they are written out. */
  fetches: { origin: string | null; headers: string[]; timeoutMs: number | null }[]
}
