import { type StoredModel, storedModels } from '../risk/model-cards.ts'
import { type LiveModel, whyLive } from '../risk/why-live.ts'
import { columns, emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const riskModels = verb(
  'models',
  'every model that was trained, what it proved, which one is live and why',
).action(
  running(async (options: CommonOptions) =>
    withSession(async session => {
      const { portalId } = await offlineScope(session, options)
      const { models, live } = await session.store.portal(portalId, async tx => ({
        models: await storedModels(tx, portalId),
        live: await whyLive(tx, portalId),
      }))
      emit(options.json === true, { live, models }, () => modelsText(models, live))
      return 0
    }),
  ),
)

function modelsText(models: readonly StoredModel[], live: LiveModel): string {
  if (models.length === 0) return live.because
  return [
    columns([
      [
        'model',
        'trained on',
        'renewals',
        'lost',
        'prior',
        'penalty',
        'log loss',
        'hand score',
        'base rate',
        'became',
      ],
      ...models.map(modelRow),
    ]),
    '',
    ...models.flatMap(({ version, events }) =>
      events.map(({ what, on, because }) => `${version}, ${on}: ${what.replace('_', ' ')}. ${because}`),
    ),
    '',
    live.because,
  ].join('\n')
}

function modelRow({ version, asOf, card: { model, proof }, events }: StoredModel) {
  const loss = (name: string): string => proof.rows.find(row => row.name === name)?.logLoss?.toFixed(4) ?? '?'
  return [
    version,
    asOf,
    model.decisions,
    model.lost,
    model.loss.priorKind === 'hand' ? 'scorecard' : 'zero',
    model.loss.penalty,
    loss('trained'),
    loss('hand_score'),
    loss('base_rate'),
    events.at(-1)?.what.replace('_', ' ') ?? '-',
  ]
}
