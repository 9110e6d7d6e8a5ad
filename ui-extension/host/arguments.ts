import { parseArgs } from 'node:util'

export const usage = `Shows CRM records, app pages and settings with the surfaces of a HubSpot project, in a local page.

  --project DIR     a HubSpot project, the folder of its hsproject.json; Perennial's own when absent
  --hubspot URL     the CRM's API            (or HUBSPOT_BASE_URL)
  --token TOKEN     private-app token        (or HUBSPOT_TOKEN)
  --connector URL   the running app server   (or CONNECTOR_URL)
  --secret SECRET   the app's client secret  (or HUBSPOT_CLIENT_SECRET)
  --portal ID       portal id                (or HUBSPOT_PORTAL_ID)
  --as-of DAY       day of the data, YYYY-MM-DD, for the ribbon
  --as EMAIL        who looks, default account.manager@example.com
  --port N          port to listen on, default any free one
  --report          print whether HubSpot would accept the project, and end: 0 yes, 1 no
  --json            the report as JSON

With --project and without --hubspot, a small local portal is started.
`

/** What the command was told; the environment stands in for what is not said. */
export const readArguments = () =>
  parseArgs({
    options: {
      project: { type: 'string' },
      hubspot: { type: 'string', default: process.env.HUBSPOT_BASE_URL },
      token: { type: 'string', default: process.env.HUBSPOT_TOKEN },
      connector: { type: 'string', default: process.env.CONNECTOR_URL },
      secret: { type: 'string', default: process.env.HUBSPOT_CLIENT_SECRET },
      portal: { type: 'string', default: process.env.HUBSPOT_PORTAL_ID },
      'as-of': { type: 'string' },
      as: { type: 'string' },
      port: { type: 'string' },
      report: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }).values

export type Arguments = ReturnType<typeof readArguments>
