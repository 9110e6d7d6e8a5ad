import { parseArgs } from 'node:util'
import { startHost } from './server.ts'

const usage = `Shows a company record with Perennial's cards in a local page.

  --hubspot URL     the CRM's API            (or HUBSPOT_BASE_URL)
  --token TOKEN     private-app token        (or HUBSPOT_TOKEN)
  --connector URL   the running connector    (or CONNECTOR_URL)
  --secret SECRET   the app's client secret  (or HUBSPOT_CLIENT_SECRET)
  --portal ID       portal id                (or HUBSPOT_PORTAL_ID)
  --as-of DAY       day of the data, YYYY-MM-DD, for the ribbon
  --port N          port to listen on, default any free one
`

const { values } = parseArgs({
  options: {
    hubspot: { type: 'string', default: process.env.HUBSPOT_BASE_URL },
    token: { type: 'string', default: process.env.HUBSPOT_TOKEN },
    connector: { type: 'string', default: process.env.CONNECTOR_URL },
    secret: { type: 'string', default: process.env.HUBSPOT_CLIENT_SECRET },
    portal: { type: 'string', default: process.env.HUBSPOT_PORTAL_ID },
    'as-of': { type: 'string' },
    port: { type: 'string' },
  },
})

const { hubspot, token, connector, secret, portal } = values
if (!hubspot || !token || !connector || !secret || !Number(portal)) {
  process.stderr.write(usage)
  process.exit(2)
}

const host = await startHost({
  hubspotUrl: hubspot,
  hubspotToken: token,
  connectorUrl: connector,
  clientSecret: secret,
  portalId: Number(portal),
  asOf: values['as-of'] ?? null,
  ...(values.port ? { port: Number(values.port) } : {}),
})
process.stdout.write(`${host.url}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => host.stop())
