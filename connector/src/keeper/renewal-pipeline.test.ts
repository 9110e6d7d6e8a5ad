import { mapping } from '../../../test/small-portal.ts'
import type { PipelineReading } from '../config/mapping.ts'
import type { Pipeline } from '../crm/crm.ts'
import { renewalPipeline } from './renewal-pipeline.ts'

const stage = (id: string, order: number, closed = false) => ({
  id,
  label: id,
  order,
  closed,
  probability: null,
})
const pipeline = (id: string, stages: Pipeline['stages'], kind: Pipeline['kind'] = 'deal'): Pipeline => ({
  kind,
  id,
  label: `The ${id}`,
  stages,
})
const read = (pipelines: Record<string, PipelineReading>, there: Pipeline[], lostStages: string[] = []) =>
  renewalPipeline({ deal: { ...mapping.deal, pipelines, lostStages } }, { pipelines: there })

const renewal = { purpose: 'renewal', amount_means: 'tcv' } as const
const sales = { purpose: 'new', amount_means: 'arr' } as const

it('is the one for renewals, at the first stage that decides nothing', () => {
  const there = [
    pipeline('sales', [stage('qualified', 0)]),
    pipeline('renewals', [stage('talking', 2), stage('churned', 0), stage('won', 1, true)]),
  ]
  expect(read({ sales, renewals: renewal }, there, ['churned'])).toEqual({
    id: 'renewals',
    label: 'The renewals',
    stage: 'talking',
    stageLabel: 'talking',
    amountMeans: 'tcv',
  })
})

it('passes over one that the portal has no more', () => {
  const there = [pipeline('renewals', [stage('talking', 0)])]
  expect(read({ gone: renewal, renewals: renewal }, there).id).toBe('renewals')
})

it.each<[string, Record<string, PipelineReading>, Pipeline[], string]>([
  ['none is for renewals', { sales }, [pipeline('sales', [stage('a', 0)])], 'sales (The sales)'],
  ['it is gone', { gone: renewal }, [], 'none that this token may see'],
  ['it has no open stage', { done: renewal }, [pipeline('done', [stage('won', 0, true)])], 'done (The done)'],
  ['it is one of tickets', { help: renewal }, [pipeline('help', [stage('a', 0)], 'ticket')], 'none that'],
])('where %s it says what to set and what there is', (_, readings, there, told) => {
  expect(() => read(readings, there)).toThrow(
    expect.objectContaining({ field: 'mapping.deal.pipelines', remedy: expect.stringContaining(told) }),
  )
})
