import { config } from '../../../test/small-portal.ts'
import { Config } from '../config.ts'
import { askedProperties } from './asked-properties.ts'
import { mirroredProperties } from './mirrored.ts'

const asking = Config.parse({
  mapping: config.mapping,
  segments: [{ name: 'Chains', when: { fact: 'attribute.stores', atLeast: 5 } }],
  scorecard: {
    ...config.scorecard,
    exceptions: [{ name: 'Sold', when: { fact: 'attribute.sold_to', known: true }, cap: 20 }],
  },
  scorecards: [
    {
      ...config.scorecard,
      name: 'Trials',
      when: {
        any: [
          { fact: 'attribute.trial', is: true },
          { fact: 'attribute.stores', atMost: 1 },
        ],
      },
      weights: {
        engagement_recency: 1,
        audits: { read: 'company_property', property: 'audit_points', weight: 1 },
      },
    },
  ],
  stages: [{ name: 'live', label: 'Live', when: { not: { fact: 'attribute.go_live', known: false } } }],
  tiers: [{ name: 'a', label: 'A', when: { fact: 'attribute.priority', is: 'A' }, touch: 'high' }],
})

describe('the properties that rules ask for', () => {
  it('are those of all measures and conditions, each once', () => {
    expect(askedProperties(config)).toEqual([])
    expect(askedProperties(asking)).toEqual([
      'audit_points',
      'go_live',
      'priority',
      'sold_to',
      'stores',
      'trial',
    ])
  })

  it('are no columns of files, whose names no property can have', () => {
    const when = { fact: 'attribute.Referral source', is: 'partner' }
    expect(askedProperties({ ...asking, segments: [{ name: 'Referred', when }] })).not.toContain(
      'Referral source',
    )
  })

  it('are mirrored with those of the mapping', () => {
    expect(mirroredProperties(asking).company).toEqual(
      expect.arrayContaining(['name', 'stores', 'sold_to', 'trial']),
    )
  })
})
