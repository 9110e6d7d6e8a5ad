import { type Bench, judged } from './figure.ts'
import { median } from './measured.ts'
import { onSample } from './sample-stage.ts'
import { assessedPerSecond, openScoring, scoredPerSecond } from './scoring.ts'

const accounts = 400
const rounds = 3

/** What stands between an account's rows in the mirror and its stored score. */
export const score: Bench = {
  name: 'score',
  about: `customers among ${accounts} accounts read from the mirror, assessed and stored; peer: assess() alone, the same views in memory`,
  run: say =>
    onSample(accounts, async stage => {
      await stage.perennial('sync')
      await stage.perennial('import', 'usage', stage.filled.usageFile)
      const scoring = await openScoring(stage)
      try {
        const rates: number[] = []
        for (let round = 1; round <= rounds; round += 1) {
          const rate = await scoredPerSecond(scoring)
          say(`score ${round}/${rounds}: ${Math.round(rate)} accounts/s`)
          rates.push(rate)
        }
        const peer = await assessedPerSecond(scoring, accounts)
        const value = median(rates)
        return [judged({ name: 'score rate', unit: 'accounts/s', value, peer, moreIsBetter: true })]
      } finally {
        await scoring.store.close()
      }
    }),
}
