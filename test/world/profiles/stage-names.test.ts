import type { RecordLine } from '../portal.ts'
import { type DealPipeline, dealPipelineLine, movedTo } from './stage-names.ts'

const short: DealPipeline = {
  id: '77',
  label: 'Short',
  open: [
    ['s1', 'Begun'],
    ['s2', 'Nearly there'],
  ],
  won: ['s3', 'Yes'],
  lost: ['s4', 'No'],
}

const passing = (...stages: string[]): RecordLine => ({
  line: 'record',
  objectType: 'deals',
  id: '1',
  properties: { pipeline: 'renewals', dealstage: stages.at(-1)! },
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-09T00:00:00.000Z',
  history: {
    dealstage: stages
      .map((value, at) => ({ value, timestamp: `2025-01-0${at + 1}T00:00:00.000Z`, sourceType: 'CRM_UI' }))
      .toReversed(),
  },
})

describe('movedTo', () => {
  it.each([
    ['renewal_upcoming', 's1'],
    ['renewal_verbal', 's2'],
    ['appointmentscheduled', 's1'],
    ['contractsent', 's2'],
    ['renewed', 's3'],
    ['closedlost', 's4'],
  ])('moves %s to %s', (before, after) => {
    expect(movedTo(short, passing(before)).properties).toEqual({ pipeline: '77', dealstage: after })
  })

  it('makes one version of stages that became one: the older', () => {
    const moved = movedTo(short, passing('renewal_upcoming', 'renewal_in_talks', 'renewal_verbal', 'churned'))
    expect(moved.history!.dealstage!.map(({ value, timestamp }) => [value, timestamp.slice(8, 10)])).toEqual([
      ['s4', '04'],
      ['s2', '03'],
      ['s1', '01'],
    ])
  })
})

describe('dealPipelineLine', () => {
  it('closes with won and lost, and is surer from stage to stage', () => {
    const { stages } = dealPipelineLine(short, 0)
    expect(stages.map(({ metadata }) => metadata)).toEqual([
      { isClosed: 'false', probability: '0.3' },
      { isClosed: 'false', probability: '0.7' },
      { isClosed: 'true', probability: '1.0' },
      { isClosed: 'true', probability: '0.0' },
    ])
  })
})
