/** One thing HubSpot shows of an app: a card at a place of the record, the app's pages, or its settings. */
export interface Surface {
  uid: string
  /** What HubSpot titles it. */
  name: string
  location: Location
  /** Records a card stands on, by HubSpot's names; empty for pages and settings. */
  objectTypes: string[]
  /** The extension's folder, absolute; HubSpot packages it alone. */
  root: string
  /** The entry file within the folder. */
  entry: string
  /** Name of the built file without its ending. */
  bundle: string
  /** The metadata file, relative to the project. */
  metadata: string
}

// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/extension-points/overview
export const cardLocations = [
  'crm.record.tab',
  'crm.record.sidebar',
  'crm.preview',
  'helpdesk.sidebar',
] as const
export type CardLocation = (typeof cardLocations)[number]

export type Location = CardLocation | 'pages' | 'settings'
