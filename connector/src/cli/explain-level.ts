import { assess } from '@perennial/shared/assessment'
import { explainedRows } from '@perennial/shared/health/explained'
import { riskSum } from '@perennial/shared/risk/model/model-probability'
import { whyNoProbability } from '@perennial/shared/risk/probability-of'
import { lastScores, standingOf } from '../scoring/last-scores.ts'
import { currentRules } from '../scoring/rules.ts'
import { accountViews } from '../view/account-views.ts'
import type { ExplainOptions } from './explain-options.ts'
import { explanation } from './explanation.ts'
import { findAccount } from './find-account.ts'
import { emit } from './output.ts'
import { offlineScope, type Session } from './session.ts'

/** How every number of an account came to be, on the as-of day. */
export async function printLevel(
  session: Session,
  account: string,
  options: ExplainOptions,
): Promise<number> {
  const { store, config } = session
  const { portalId, scope } = await offlineScope(session, options)
  const { id, last, rules, assessment } = await store.withoutTrace(portalId, async tx => {
    const id = await findAccount(tx, portalId, account, config.mapping.company)
    const rules = await currentRules(tx, scope, config)
    const [view] = await accountViews(tx, scope, [id])
    const last = (await lastScores(tx, portalId, [id], scope.asOf)).get(id)
    return { id, last, rules, assessment: assess(view!, rules, standingOf(last, rules.version)) }
  })
  const { view, score, scorecard, arr, renewal, probability, stage, tier, expansion } = assessment
  emit(
    options.json === true,
    {
      account: { id, name: view.account.name, url: view.account.url },
      asOf: scope.asOf,
      score: score.value,
      band: score.band,
      coverage: score.coverage,
      confidence: score.confidence,
      scorecard: { name: scorecard.card.name, version: rules.version, because: scorecard.because },
      model: score.model,
      override: score.override,
      contributions: explainedRows(score, scope.asOf),
      unscoredBecause: score.unscoredBecause,
      changedOn: last?.changedOn ?? null,
      arr,
      renewal,
      probability,
      probabilityBecause: whyNoProbability(assessment),
      riskSum:
        probability?.by === 'model' && renewal !== null
          ? riskSum(assessment, renewal, rules.renewalModel!)
          : null,
      stage,
      tier,
      expansion,
    },
    () => explanation(assessment, rules).join('\n'),
  )
  return 0
}
