import { loadavg } from 'node:os'
import { type DemoConsole, demoConsole } from '../demo/console.ts'
import { serveCards } from '../demo/serve-cards.ts'
import { type Chromium, logIn, withChromium } from './drivable-chromium.ts'
import { type Bench, type Figure, judged } from './figure.ts'
import { median } from './measured.ts'
import { type PageSpeed, pageSpeed } from './page-speed.ts'
import { onSample, viewer } from './sample-stage.ts'
import { withEnding } from './with-ending.ts'

const accounts = 400
const loads = 5
const demandedScore = 0.8

/** How soon a person at a desk sees the first page of the console. */
export const lighthouse: Bench = {
  name: 'lighthouse',
  about: `medians of ${loads} loads of the console's overview by a person who is logged in, nothing cached, in a portal of ${accounts} accounts; Lighthouse's desktop preset (a simulated line of 10 Mbit/s and 40 ms), as the console is used at desks; peer: the score demanded of it`,
  run: say =>
    withChromium(chromium =>
      onSample(accounts, async stage => {
        await stage.perennial('sync')
        await stage.perennial('import', 'usage', stage.filled.usageFile)
        await stage.perennial('score')
        const door = await demoConsole(stage, viewer)
        const connector = await serveCards(stage, door)
        return withEnding(
          async () => figuresOf(await speedsOf(`${connector.url}/console`, door, chromium, say)),
          connector.stop,
        )
      }),
    ),
}

async function speedsOf(
  url: string,
  door: DemoConsole,
  chromium: Chromium,
  say: (line: string) => void,
): Promise<PageSpeed[]> {
  const shown = await logIn(chromium, url, door)
  const speeds: PageSpeed[] = []
  for (let load = 1; load <= loads; load++) {
    const speed = await pageSpeed(url, shown, chromium.port)
    speeds.push(speed)
    say(`lighthouse: load ${load} scores ${speed.score}; load average ${loadavg()[0]!.toFixed(1)}`)
  }
  return speeds
}

function figuresOf(speeds: readonly PageSpeed[]): Figure[] {
  const medianOf = (part: keyof PageSpeed) => median(speeds.map(speed => speed[part]))
  const times = {
    'first contentful paint': 'firstContentfulPaint',
    'largest contentful paint': 'largestContentfulPaint',
    'total blocking time': 'totalBlockingTime',
  } as const
  return [
    judged({
      name: 'console performance score',
      unit: 'of 1',
      value: medianOf('score'),
      peer: demandedScore,
      limit: 1,
      moreIsBetter: true,
    }),
    ...Object.entries(times).map(([name, part]) =>
      judged({ name: `console ${name}`, unit: 'ms', value: medianOf(part) }),
    ),
  ]
}
