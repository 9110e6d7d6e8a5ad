import { fstatSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { oauthClient } from './http/local-app.ts'
import { defaultPortalId } from './portal/portal.ts'
import { HubspotServer } from './server.ts'
import { privateAppToken } from './settings.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })

const server = new HubspotServer().http
server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const ready = {
    url: `http://127.0.0.1:${port}`,
    token: privateAppToken,
    portalId: defaultPortalId,
    clientId: oauthClient.id,
    clientSecret: oauthClient.secret,
  }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
})

// A process that started this holds the other end of a pipe: when it is gone, so is this. Started by hand, from
// a terminal or in the background, it stays until it is told to go.
const input = fstatSync(0)
if (input.isFIFO() || input.isSocket()) {
  process.stdin.resume()
  process.stdin.on('end', () => process.exit(0))
  process.stdin.on('close', () => process.exit(0))
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
