/** `npm run baselines`: photographs anew what test/browser/pixels.test.ts compares with. Look at what changed before committing it. */
import { captureShots } from '../test/browser/screens.ts'
import { baselineDir, baselineShots } from '../test/browser/shots/baselineShots.ts'
import { setStage } from '../test/browser/support/stage.ts'

const stage = await setStage()
try {
  const files = await captureShots(stage.host.url, baselineDir, baselineShots)
  process.stdout.write(`${files.join('\n')}\n`)
} finally {
  await stage.stop()
}
