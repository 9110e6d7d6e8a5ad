/** `npm run screens`: photographs the record view, with the real connector behind it, into docs/screens/. */
import { join } from 'node:path'
import { captureCard, capturePage, captureScreens } from '../test/browser/screens.ts'
import { sampleSeed, world } from '../test/world/world.ts'
import { startHost } from '../ui-extension/host/server.ts'
import { firstEvening } from './demo/first-evening.ts'
import { firstLesson } from './demo/first-lesson.ts'
import { serveCards } from './demo/serve-cards.ts'
import { showcase } from './demo/showcase.ts'
import { setStage } from './demo/stage.ts'
import { root } from './setup.mjs'

const outDir = join(root, 'docs', 'screens')
const say = (line: string) => process.stderr.write(`${line}\n`)

const stage = await setStage({
  contents: world({ seed: sampleSeed }),
  publicUrl: 'https://api.perennial.example',
})
try {
  const { audit } = await firstEvening(stage, say)
  const audits = await capturePage(audit.file, join(outDir, 'audit'))
  await firstLesson(stage, say)
  const backtest = join(stage.home, 'backtest.html')
  await stage.perennial('risk', 'backtest', '--html', backtest)
  const backtests = await capturePage(backtest, join(outDir, 'backtest'))
  const companies = await showcase(stage.hubspot, stage.filled.asOf)
  const cards = await serveCards(stage)
  const host = await startHost({
    hubspotUrl: stage.hubspot.url,
    hubspotToken: stage.hubspot.token,
    connectorUrl: cards.url,
    clientSecret: stage.hubspot.clientSecret,
    portalId: stage.hubspot.portalId,
    asOf: stage.filled.asOf,
  })
  const names = Object.fromEntries(
    Object.entries(companies).map(([what, id]) => [`record-${what.replaceAll('_', '-')}`, id]),
  )
  const files = await captureScreens({ hostUrl: host.url, outDir, companies: names })
  const sidebar = join(outDir, 'sidebar-watch.png')
  await captureCard(`${host.url}/companies/${companies.watch}`, 'RenewalSidebar', sidebar)
  await cards.stop()
  const down = await captureScreens({
    hostUrl: host.url,
    outDir,
    companies: { 'record-error': companies.watch! },
    widths: [1240],
  })
  await host.stop()
  process.stdout.write(`${[...audits, ...backtests, ...files, sidebar, ...down].join('\n')}\n`)
} finally {
  await stage.strike()
}
