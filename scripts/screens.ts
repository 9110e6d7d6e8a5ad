/** `npm run screens`: photographs the record view, with the real connector behind it, into docs/screens/. */
import { join } from 'node:path'
import { capturePage, captureShots } from '../test/browser/screens.ts'
import { approvalShots, pageShots } from '../test/browser/shots/pageShots.ts'
import { recordShots, savedShots } from '../test/browser/shots/recordShots.ts'
import type { Shot } from '../test/browser/shots/Shot.ts'
import { hostShots, settingsShots } from '../test/browser/shots/settingsShots.ts'
import { sampleSeed, world } from '../test/world/world.ts'
import { startHost } from '../ui-extension/host/server.ts'
import { firstEvening } from './demo/first-evening.ts'
import { firstLesson } from './demo/first-lesson.ts'
import { financePerson, withSecondPerson } from './demo/second-person.ts'
import { serveCards } from './demo/serve-cards.ts'
import { showcase } from './demo/showcase.ts'
import { shownRecords, wholeRecords } from './demo/shown-records.ts'
import { setStage } from './demo/stage.ts'
import { root } from './setup.mjs'

const outDir = join(root, 'docs', 'screens')
const say = (line: string) => process.stderr.write(`${line}\n`)

const stage = await setStage({
  contents: world({ seed: sampleSeed }),
  publicUrl: 'https://api.perennial.example',
  name: 'screens',
})
try {
  const { audit } = await firstEvening({ ...stage, perennial: withSecondPerson(stage) }, say)
  const audits = await capturePage(audit.file, join(outDir, 'audit'))
  await firstLesson(stage, say)
  const backtest = join(stage.home, 'backtest.html')
  await stage.perennial('risk', 'backtest', '--html', backtest)
  const backtests = await capturePage(backtest, join(outDir, 'backtest'))
  const companies = await showcase(stage.hubspot, stage.filled.asOf)
  const cards = await serveCards(stage)
  const shown = {
    hubspotUrl: stage.hubspot.url,
    hubspotToken: stage.hubspot.token,
    connectorUrl: cards.url,
    clientSecret: stage.hubspot.clientSecret,
    portalId: stage.hubspot.portalId,
    asOf: stage.filled.asOf,
  }
  const host = await startHost(shown)
  const toFinance = await startHost({ ...shown, viewer: financePerson })
  try {
    const records = await shownRecords(host.url, companies)
    const shots: Shot[] = [
      ...wholeRecords(companies),
      ...recordShots(records),
      ...pageShots(records.watch),
      ...settingsShots,
      ...hostShots,
      ...savedShots(records),
    ]
    const files = [
      ...(await captureShots(host.url, outDir, shots)),
      ...(await captureShots(toFinance.url, outDir, approvalShots)),
    ]
    process.stdout.write(`${[...audits, ...backtests, ...files].join('\n')}\n`)
  } finally {
    await cards.stop()
    await host.stop()
    await toFinance.stop()
  }
} finally {
  await stage.strike()
}
