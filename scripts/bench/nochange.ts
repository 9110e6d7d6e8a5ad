import { stopwatch } from '../../connector/src/clock.ts'
import { recordKinds } from '../../connector/src/record.ts'
import type { Stage } from '../demo/stage.ts'
import { type Bench, judged } from './figure.ts'
import { onSample } from './sample-stage.ts'

const accounts = 400

/** A sync that finds nothing new costs calls by kind, not by record, and writes nothing. */
export const nochange: Bench = {
  name: 'nochange',
  about: `a second sync of ${accounts} accounts with nothing changed, from start to end of the process; peer: the first sync`,
  run: () =>
    onSample(accounts, async stage => {
      const first = await syncOnce(stage)
      const second = await syncOnce(stage)
      const calls = second.read + second.search + second.write
      return [
        judged({ name: 'no-change calls', unit: 'calls', value: calls, limit: 2 * recordKinds.length }),
        judged({ name: 'no-change writes', unit: 'calls', value: second.write, limit: 0 }),
        judged({
          name: 'no-change wall',
          unit: 's',
          value: second.seconds,
          peer: first.seconds,
          limit: 1,
        }),
      ]
    }),
}

async function syncOnce({ hubspot, perennial }: Stage) {
  await hubspot.resetCalls()
  const elapsed = stopwatch()
  await perennial('sync', '--yes')
  return { seconds: elapsed() / 1000, ...(await hubspot.calls()) }
}
