import type { Assessment, Rules } from '@perennial/shared/assessment'
import { decisionDate } from '@perennial/shared/risk/decision-date'
import { featureTable } from '@perennial/shared/risk/features/feature-table'
import { featuresOf } from '@perennial/shared/risk/features/features-of'
import { sigmoid } from '@perennial/shared/risk/logistic/sigmoid'
import { trainModel } from '@perennial/shared/risk/logistic/train-model'
import type { RenewalModel } from '@perennial/shared/risk/model/renewal-model'
import { seeded } from '@perennial/shared/seeded'

/** A model of every feature there is, which learned from losses that were drawn by the health score. */
export function riskModel(assessments: readonly Assessment[], { scorecards }: Rules): RenewalModel {
  const random = seeded(1)
  const rows = assessments.map(one => ({
    features: featuresOf(one, decisionDate(one.renewal!) ?? one.view.asOf),
    happened: random() < sigmoid(-1.5 - ((one.score.value ?? 50) - 50) / 15),
  }))
  const features = featureTable(scorecards, rows)
  const loss = trainModel(
    rows.map(({ features: values, happened }) => ({ values, happened, block: 0 })),
    features.map(({ name }) => ({ name })),
    { transforms: 'default', eventsPerColumn: 5, penalty: 10, priorKind: 'zero' },
  )
  return {
    version: 1,
    trainedOn: assessments[0]!.view.asOf,
    decisions: rows.length,
    lost: rows.filter(({ happened }) => happened).length,
    features,
    loss,
    contraction: { renewed: 100, contracted: 10, rate: 0.1, model: loss },
  }
}
