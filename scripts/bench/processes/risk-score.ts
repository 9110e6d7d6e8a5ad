/**
 * Gives accounts that are assessed already a probability, a batch at a time; prints what a tenth of them and all of them cost.
 * `node risk-score.ts JOB`.
 */
import { assess } from '@perennial/shared/assessment'
import { bandRates } from '@perennial/shared/risk/band-rate'
import { probabilityOf, type RenewalOdds } from '@perennial/shared/risk/probability-of'
import { keepHeapSmall } from '../../../connector/src/cli/frugal-heap.ts'
import { rulesOf } from '../../../test/cases/rules.ts'
import { healthConfig } from '../health-portal.ts'
import { type Measured, measured } from '../measured.ts'
import { riskModel } from '../risk-model.ts'
import { riskView } from '../risk-views.ts'

const job = JSON.parse(process.argv[2]!) as { by: 'model' | 'band_rate'; accounts: number }
/** As the verb that scores everybody does. */
keepHeapSmall()
/** Assessing costs more than concluding, so these are met again and again. */
const different = 2000
const batch = 500
const rules = rulesOf(healthConfig.scorecard)
const assessed = Array.from({ length: different }, (_, at) => assess(riskView(at), rules, null))

const seen = { renewed: 90, decided: 100 }
const odds: RenewalOdds = {
  ...rules,
  bandRates: bandRates(
    { healthy: seen, watch: seen, at_risk: seen, unscored: seen },
    { rate: 0.85, strength: 10 },
  ),
  renewalModel: riskModel(assessed, rules),
}
if (job.by === 'band_rate') odds.renewalModel = null

const tenth = await concluding(job.accounts / 10)
const rest = await concluding(job.accounts - tenth.records)
process.stdout.write(JSON.stringify({ tenth, all: together(tenth, rest) }))

function concluding(accounts: number): Promise<Measured> {
  return measured(async () => {
    for (let done = 0; done < accounts; done += batch) {
      const first = done % different
      const concluded = assessed.slice(first, first + batch).map(one => probabilityOf(one, odds))
      if (concluded.some(one => one?.by !== job.by))
        throw new Error(`an account has no probability by ${job.by}`)
    }
    return accounts
  })
}

function together(before: Measured, after: Measured): Measured {
  return {
    records: before.records + after.records,
    elapsedMs: before.elapsedMs + after.elapsedMs,
    cpuMs: before.cpuMs + after.cpuMs,
    peakRssMb: after.peakRssMb,
  }
}
