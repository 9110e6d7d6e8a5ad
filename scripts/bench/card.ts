import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { companyCardPath } from '@perennial/shared/card'
import { wallClock } from '../../connector/src/clock.ts'
import { signatureHeaders } from '../../ui-extension/host/proxy/signature.ts'
import { serveCards } from '../demo/serve-cards.ts'
import type { Stage } from '../demo/stage.ts'
import { startConstant } from './constant-server.ts'
import { type Bench, judged } from './figure.ts'
import { type Ask, answer, latencies } from './latencies.ts'
import { quantile } from './measured.ts'
import { onSample, publicUrl, viewer } from './sample-stage.ts'

const accounts = 200
const warmUp = 200
const requests = 2_000

/** How long a person waits for the figures of a card, HubSpot's own part not counted. */
export const card: Bench = {
  name: 'card',
  about: `${requests.toLocaleString('en-US')} signed card requests one after another over HTTP, any company; peer: express answering one such card as a constant`,
  run: () =>
    onSample(accounts, async stage => {
      await stage.perennial('sync')
      await stage.perennial('import', 'usage', stage.filled.usageFile)
      await stage.perennial('score')
      const cards = await serveCards(stage)
      try {
        const ids = await liveCompanies(stage)
        const asks = Array.from({ length: warmUp + requests }, (_, turn) =>
          signed(cards.url, ids[turn % ids.length]!, stage),
        )
        const ours = (await latencies(asks)).slice(warmUp)
        const peer = await constantLatencies(stage, await answer(asks[0]!))
        return [0.5, 0.99].map(share =>
          judged({
            name: `card p${share * 100}`,
            unit: 'ms',
            value: quantile(ours, share),
            peer: quantile(peer, share),
          }),
        )
      } finally {
        await cards.stop()
      }
    }),
}

async function liveCompanies({ hubspot }: Stage): Promise<string[]> {
  return (await hubspot.dump('companies')).filter(({ archived }) => !archived).map(({ id }) => id)
}

/** As HubSpot's proxy would send it: portal and user in the address, which is signed as the outside world calls it. */
function signed(connectorUrl: string, companyId: string, { hubspot }: Stage): Ask {
  const path = `${companyCardPath(companyId)}?portalId=${hubspot.portalId}&userId=1&userEmail=${encodeURIComponent(viewer)}&appId=1`
  const headers = signatureHeaders({
    clientSecret: hubspot.clientSecret,
    method: 'GET',
    url: publicUrl + path,
    body: '',
    timestamp: wallClock.now().getTime(),
  })
  return { url: connectorUrl + path, headers }
}

async function constantLatencies({ home }: Stage, body: string): Promise<number[]> {
  const file = join(home, 'card.json')
  await writeFile(file, body)
  const constant = await startConstant(file)
  try {
    const asks = Array.from({ length: warmUp + requests }, () => ({ url: constant.url, headers: {} }))
    return (await latencies(asks)).slice(warmUp)
  } finally {
    await constant.stop()
  }
}
