import { type TrainingReport, train } from '../risk/train.ts'
import { count, emit } from './output.ts'
import { capacityIn, type PortalRiskOptions } from './risk-capacity.ts'
import { offlineScope, withSession } from './session.ts'
import { stepped } from './stepped.ts'

/** Trains on the portal's own past, and says which model is live afterwards and why. */
export const trainPortal = (options: PortalRiskOptions): Promise<number> =>
  withSession(async session => {
    const capacity = capacityIn(options)
    const { portalId, scope } = await offlineScope(session, options)
    const report = await session.store.portal(portalId, tx =>
      train(tx, scope, session.config, capacity, stepped('replaying the past')),
    )
    emit(options.json === true, { asOf: scope.asOf, ...report }, () => trainedText(report))
    return 0
  })

function trainedText({ version, because, drift, backtest: { decisions, verdict } }: TrainingReport): string {
  const { lost, renewed } = decisions
  return [
    version === null
      ? 'No new model.'
      : `Model ${version} learned from ${count(lost + renewed, 'decided renewal')}, ${lost} of them lost.`,
    ...(version === null ? [] : [verdict.because]),
    ...(drift === null ? [] : [drift.because]),
    because,
    'Scores are concluded anew with the next `perennial score` or `perennial sync`.',
  ].join('\n')
}
