import { defaultScorecard } from '../scorecard.ts'
import type { Finding, FindingCode } from './finding.ts'
import { findingCodes } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { lint } from './lint.ts'
import { readCards, type WrittenScorecards } from './read-cards.ts'

const base = { name: 'Mine', bands: { healthy: 70, watch: 45, hysteresis: 0 }, minimumCoverage: 0.5 }
const card = (more: object) => ({ ...base, ...more })
const property = (more: object) => ({ weight: 100, read: 'company_property', property: 'p', ...more })
const scale = (bands: object[], edges?: string) => ({ scale: { bands, ...(edges ? { edges } : {}) } })

const found = (file: WrittenScorecards, knowledge: Knowledge | null = null): Finding[] =>
  lint(readCards(file), knowledge)
const findings = (file: WrittenScorecards, knowledge?: Knowledge): [FindingCode, string, string][] =>
  found(file, knowledge ?? null).map(({ code, severity, path }) => [code, severity, path.join('.')])
const ofCard = (more: object) => findings({ scorecard: card(more) })
const message = (more: object): string => found({ scorecard: card(more) })[0]!.message

describe('lint', () => {
  it('has nothing to say about the scorecard everybody starts with', () => {
    expect(findings({ scorecard: defaultScorecard })).toEqual([])
  })

  it('says what to do in every finding', () => {
    for (const { message: text, remedy } of found({
      scorecard: card({ weights: { a: 0, usage_trend: 140 } }),
    }))
      expect([text, remedy]).not.toContain('')
  })
})

describe('weights', () => {
  it.each<[string, object, [FindingCode, string, string][]]>([
    ['that sum to a hundred', { weights: { usage_trend: 60, ticket_load: 40 } }, []],
    ['that are thirds', { weights: { usage_trend: 33.3, ticket_load: 33.3, tenure: 33.3 } }, []],
    ['that are fractions of one', { weights: { usage_trend: 0.6, ticket_load: 0.4 } }, []],
    ['that are all the same', { weights: { usage_trend: 1, ticket_load: 1, tenure: 1 } }, []],
    ['of a single measure', { weights: { usage_trend: 7 } }, []],
    [
      'that read as percentages and are none',
      { weights: { usage_trend: 80, ticket_load: 60 } },
      [['weights-sum', 'error', 'scorecard.weights']],
    ],
    [
      'that are parts of different size',
      { weights: { usage_trend: 7, ticket_load: 5 } },
      [['weights-sum', 'note', 'scorecard.weights']],
    ],
    [
      'of groups, and within a group',
      {
        groups: {
          A: { weight: 50, weights: { usage_trend: 90, ticket_load: 20 } },
          B: { weight: 10, weights: { tenure: 1 } },
        },
      },
      [
        ['weights-sum', 'error', 'scorecard.groups'],
        ['weights-sum', 'error', 'scorecard.groups.A.weights'],
      ],
    ],
    [
      'within a group that are points of the whole',
      {
        groups: {
          A: { weight: 75, weights: { usage_trend: 50, ticket_load: 25 } },
          B: { weight: 25, weights: { tenure: 1 } },
        },
      },
      [],
    ],
  ])('%s', (_, more, expected) => expect(ofCard(more)).toEqual(expected))

  it('names the sum and the shares that count', () => {
    expect(message({ weights: { usage_trend: 105, ticket_load: 35 } })).toBe(
      'the weights sum to 140, not to 100; each counts as its share: usage_trend 75 %, ticket_load 25 %',
    )
  })

  it.each([
    ['as they are', { A: 80, usage_trend: 60, tenure: 20 }, []],
    ['of an entry within its group', { usage_trend: 75 }, []],
    ['rounded', { A: 79.6 }, []],
    ['differently', { A: 70 }, ['weights-stated']],
    ['of what is not there', { C: 20 }, ['weights-stated']],
  ])('stated %s', (_, stated, codes) => {
    const groups = {
      A: { weight: 80, weights: { usage_trend: 75, ticket_load: 25 } },
      B: { weight: 20, weights: { tenure: 1 } },
    }
    expect(ofCard({ groups, stated }).map(([code]) => code)).toEqual(codes)
  })
})

describe('a scale', () => {
  const bands = (list: object[], edges?: string) =>
    aboutScales(
      ofCard({ weights: { mine: property(scale([{ to: 0, value: 0 }, ...list], edges)) } }).map(
        ([code, severity, path]) => `${code} ${severity} ${path.replace('scorecard.weights.mine.', '')}`,
      ),
    )
  const aboutScales = (own: string[]) => own.filter(text => text.startsWith('scale'))

  it.each<[string, object[], string | undefined, string[]]>([
    [
      'of bands that meet',
      [
        { from: 0, to: 50, value: 50 },
        { from: 50, value: 100 },
      ],
      'lower',
      [],
    ],
    [
      'that does not say whose an edge is',
      [
        { from: 0, to: 50, value: 50 },
        { from: 50, value: 100 },
      ],
      undefined,
      ['scale-overlap warning scale'],
    ],
    [
      'of bands that share a range',
      [
        { from: 0, to: 50, value: 50 },
        { from: 40, value: 100 },
      ],
      'upper',
      ['scale-overlap error scale.bands.2'],
    ],
    [
      'of bands that share a range and are worth the same',
      [
        { from: 0, to: 50, value: 90 },
        { from: 40, value: 90 },
      ],
      'upper',
      [],
    ],
    [
      'with a gap',
      [
        { from: 0, to: 50, value: 50 },
        { from: 51, value: 100 },
      ],
      'lower',
      ['scale-gap error scale.bands.2'],
    ],
    [
      'written in any order',
      [
        { from: 51, value: 100 },
        { from: 0, to: 50, value: 50 },
      ],
      'lower',
      ['scale-gap error scale.bands.1'],
    ],
    ['that ends', [{ from: 0, to: 100, value: 100 }], 'lower', ['scale-gap note scale.bands']],
    [
      'that runs down, of a property',
      [
        { from: 0, to: 9, value: 100 },
        { from: 9, value: 0 },
      ],
      'lower',
      [],
    ],
  ])('%s', (_, list, edges, expected) => expect(bands(list, edges)).toEqual(expected))

  it.each<[string, string, [number, number][], string[]]>([
    [
      'with its figure',
      'usage_trend',
      [
        [0, 0],
        [1, 100],
      ],
      [],
    ],
    [
      'against its figure',
      'usage_trend',
      [
        [0, 100],
        [1, 0],
      ],
      ['error'],
    ],
    [
      'against its figure in places',
      'usage_trend',
      [
        [0, 0],
        [1, 100],
        [2, 50],
      ],
      ['warning'],
    ],
    [
      'with a figure of which less is better',
      'engagement_recency',
      [
        [0, 100],
        [30, 0],
      ],
      [],
    ],
    [
      'against a figure of which less is better',
      'engagement_recency',
      [
        [0, 0],
        [30, 100],
      ],
      ['error'],
    ],
  ])('running %s', (_, measure, linear, severities) => {
    const own = ofCard({ weights: { [measure]: { weight: 1, scale: { linear } } } })
    expect(own.filter(([code]) => code === 'scale-direction').map(([, severity]) => severity)).toEqual(
      severities,
    )
  })

  it('for an age of customers is judged like any other', () => {
    const byTenure = [
      {
        fromDays: 0,
        scale: {
          bands: [
            { to: 0.5, value: 0 },
            { from: 0.6, value: 100 },
          ],
          edges: 'lower',
        },
      },
    ]
    expect(ofCard({ weights: { licence_use: { weight: 1, byTenure } } })).toContainEqual([
      'scale-gap',
      'error',
      'scorecard.weights.licence_use.byTenure.0.scale.bands.1',
    ])
  })
})

describe('a band', () => {
  const levels = (...values: number[]) => ({
    weights: { mine: property({ levels: Object.fromEntries(values.map(value => [`v${value}`, value])) }) },
  })

  it.each<[string, object, string[]]>([
    ['is within reach of good, fair and bad', levels(0, 50, 100), []],
    ['healthy is out of reach of what is at best 60', levels(0, 50, 60), ['error bands']],
    ['watch lies between the only two values', levels(0, 100), ['warning bands']],
    [
      'watch is reached by two halves',
      {
        weights: {
          a: property({ weight: 50, levels: { x: 0, y: 100 } }),
          b: property({ weight: 50, levels: { x: 0, y: 100 } }),
        },
      },
      [],
    ],
    [
      'healthy is out of reach of straight lines that end at 65',
      {
        weights: {
          usage_trend: {
            weight: 1,
            scale: {
              linear: [
                [0, 0],
                [1, 65],
              ],
            },
          },
        },
      },
      ['error bands'],
    ],
    [
      'healthy is within reach of those who lack the weak measure',
      {
        weights: {
          usage_trend: {
            weight: 50,
            scale: {
              linear: [
                [0, 0],
                [1, 20],
              ],
            },
          },
          ticket_load: 50,
        },
      },
      [],
    ],
    [
      'healthy asks for more than hysteresis leaves',
      { bands: { healthy: 70, watch: 45, hysteresis: 10 }, ...levels(0, 50, 75) },
      ['warning bands.hysteresis'],
    ],
    [
      'at risk is reached by an exception',
      {
        ...levels(50, 60, 100),
        exceptions: [{ name: 'gone', when: { fact: 'attribute.gone', is: true }, cap: 10 }],
      },
      [],
    ],
    ['at risk is out of reach without one', levels(50, 60, 100), ['error bands']],
  ])('%s', (_, more, expected) => {
    const own = ofCard(more).filter(([code]) => code === 'band-unreachable')
    expect(own.map(([, severity, path]) => `${severity} ${path.replace('scorecard.', '')}`)).toEqual(expected)
  })
})

describe('an exception', () => {
  const exceptions = (...list: object[]) =>
    ofCard({
      weights: { usage_trend: 50, mine: property({ weight: 50, levels: { bad: 20, good: 100 } }) },
      exceptions: list.map((one, at) => ({ name: `e${at}`, cap: 30, ...one })),
    }).map(([code, , path]) => `${code} ${path.replace('scorecard.exceptions.', '')}`)

  it.each<[string, object[], string[]]>([
    ['that can hold', [{ when: { fact: 'measure.usage_trend', atMost: 10 } }], []],
    ['about something else than measures', [{ when: { fact: 'tier', is: 'gold' } }], []],
    [
      'about a measure that is not there',
      [{ when: { fact: 'measure.nps', atMost: 10 } }],
      ['exception-unreachable 0.when'],
    ],
    [
      'about a value that cannot come up',
      [{ when: { fact: 'measure.mine', atMost: 10 } }],
      ['exception-unreachable 0.when'],
    ],
    [
      'that contradicts itself',
      [
        {
          when: {
            all: [
              { fact: 'measure.usage_trend', atMost: 10 },
              { fact: 'measure.usage_trend', atLeast: 20 },
            ],
          },
        },
      ],
      ['exception-unreachable 0.when'],
    ],
    ['that holds when a measure is not known', [{ when: { fact: 'measure.mine', known: false } }], []],
    [
      'that leaves the account healthy',
      [{ when: { fact: 'tier', is: 'gold' }, cap: 80 }],
      ['exception-useless 0.cap'],
    ],
    ['above every score', [{ when: { fact: 'tier', is: 'gold' }, cap: 100 }], ['exception-useless 0.cap']],
    [
      'that a stricter one covers',
      [
        { when: { fact: 'measure.usage_trend', atMost: 10 }, cap: 40 },
        { when: { fact: 'measure.usage_trend', atMost: 20 } },
      ],
      ['exception-useless 0.cap'],
    ],
    [
      'that is said twice, the later time',
      [{ when: { fact: 'tier', is: 'gold' } }, { when: { fact: 'tier', is: 'Gold' } }],
      ['exception-useless 1.cap'],
    ],
  ])('%s', (_, list, expected) => expect(exceptions(...list)).toEqual(expected))
})

describe('missing data, coverage and opinions', () => {
  it.each<[string, object, [FindingCode, string][]]>([
    ['counts as bad', { weights: { usage_trend: 1 }, ifMissing: 0 }, []],
    [
      'counts as healthy',
      { weights: { usage_trend: 1 }, ifMissing: 70 },
      [['missing-policy-flatters', 'scorecard.ifMissing']],
    ],
    [
      'counts as healthy in one entry',
      { weights: { usage_trend: { weight: 1, ifMissing: 90 } } },
      [['missing-policy-flatters', 'scorecard.weights.usage_trend.ifMissing']],
    ],
    [
      'hardly matters',
      { weights: { usage_trend: 1 }, minimumCoverage: 0.1 },
      [['coverage-low', 'scorecard.minimumCoverage']],
    ],
    [
      'rests on opinions',
      { weights: { usage_trend: 50, csm_sentiment: 50 } },
      [['subjective-share', 'scorecard']],
    ],
    ['may rest on opinions', { weights: { usage_trend: 50, csm_sentiment: 50 }, mostSubjective: 0.5 }, []],
  ])('%s', (_, more, expected) =>
    expect(ofCard(more).map(([code, , path]) => [code, path])).toEqual(expected),
  )
})

describe('scorecards for some', () => {
  const forSome = (...whens: object[]) => ({
    scorecards: whens.map((when, at) => card({ name: `C${at}`, when, weights: { usage_trend: 1 } })),
    scorecard: card({ weights: { usage_trend: 1 } }),
  })
  const gold = { fact: 'tier', is: 'gold' }

  it.each<[string, object[], string[]]>([
    ['that exclude each other', [gold, { fact: 'tier', is: 'silver' }], []],
    ['that ask for different things', [gold, { fact: 'region', is: 'DE' }], []],
    [
      'that ask for the same',
      [gold, { fact: 'tier', in: ['Gold'] }],
      ['scorecards-claim-same warning', 'scorecard-shadowed error'],
    ],
    [
      'of which the first is narrower',
      [gold, { fact: 'tier', in: ['gold', 'silver'] }],
      ['scorecards-claim-same warning'],
    ],
    [
      'of which the later is narrower',
      [{ fact: 'seats', atLeast: 10 }, { all: [{ fact: 'seats', moreThan: 20 }, gold] }],
      ['scorecards-claim-same warning', 'scorecard-shadowed error'],
    ],
    [
      'that share a value',
      [
        { fact: 'tier', in: ['gold', 'silver'] },
        { fact: 'tier', in: ['silver', 'bronze'] },
      ],
      ['scorecards-claim-same warning'],
    ],
    ['that ask for a measure', [{ fact: 'measure.usage_trend', atLeast: 50 }], ['scorecard-shadowed error']],
  ])('%s', (_, whens, expected) => {
    const own = findings(forSome(...whens))
    expect(own.map(([code, severity]) => `${code} ${severity}`)).toEqual(expected)
  })

  it('need a condition, in a list', () => {
    expect(findings({ scorecards: [card({ weights: { usage_trend: 1 } })] })).toEqual([
      ['invalid', 'error', 'scorecards.0.when'],
    ])
    expect(findings({ scorecards: { a: 1 } })).toEqual([['invalid', 'error', 'scorecards']])
  })
})

describe('what a portal tells', () => {
  const file = {
    scorecards: [
      card({ when: { fact: 'tier', is: 'gold' }, weights: { usage_trend: 60, nps: 40 } }),
      card({ when: { fact: 'region', is: 'DE' }, weights: { usage_trend: 1 } }),
    ],
    scorecard: card({ weights: { mine: property({}) } }),
  }
  const knowledge: Knowledge = {
    available: new Set(['usage', 'properties']),
    customers: 10,
    cards: [
      { at: ['scorecards', 0], claims: ['Acme', 'Beta'], wins: 2, known: new Map([['usage_trend', 2]]) },
      { at: ['scorecards', 1], claims: ['Beta'], wins: 0, known: new Map() },
      { at: ['scorecard'], claims: ['Acme', 'Beta', 'Core'], wins: 8, known: new Map([['mine', 1]]) },
    ],
    calculated: new Set(['company.p', 'deal.amount']),
    mapped: [{ path: ['mapping', 'deal', 'amount'], property: 'deal.amount' }],
  }

  it('adds what is without data, who is claimed twice, who wins nobody and what is calculated', () => {
    expect(findings(file, knowledge)).toEqual([
      ['no-data', 'warning', 'scorecards.0.weights.nps'],
      ['no-data', 'warning', 'scorecard.weights.mine'],
      ['scorecards-claim-same', 'warning', 'scorecards.1.when'],
      ['scorecard-shadowed', 'note', 'scorecards.1.when'],
      ['calculated-property', 'warning', 'scorecard.weights.mine.property'],
      ['calculated-property', 'warning', 'mapping.deal.amount'],
    ])
    expect(findings(file)).toEqual([])
  })

  it('names the accounts', () => {
    const both = found(file, knowledge).find(({ code }) => code === 'scorecards-claim-same')
    expect(both?.message).toContain('1 account is claimed by both: Beta')
  })

  it('does not accuse the CRM when it was not asked', () => {
    const codes = findings(file, { ...knowledge, calculated: null }).map(([code]) => code)
    expect(codes).not.toContain('calculated-property')
  })
})

describe('faults of form', () => {
  const broken = card({
    weights: {
      usage_trend: { weight: 0, scale: { bands: [{ from: 5, to: 1, value: 300 }] } },
      nothing_known: 10,
      ticket_load: { weight: '3', colour: 1 },
      mine: property({
        weight: 90,
        zork: 1,
        ...scale(
          [
            { to: 1, value: 0 },
            { from: 2, value: 100 },
          ],
          'lower',
        ),
      }),
    },
    bands: { healthy: 40, watch: 45, hysteresis: 0 },
    minimumCoverage: 7,
    extra: true,
  })

  it('are all found, and what can be read is judged still', () => {
    const own = findings({ scorecard: broken })
    expect(
      own.filter(([code]) => code === 'invalid').map(([, , path]) => path.replace('scorecard.', '')),
    ).toEqual(
      expect.arrayContaining([
        'weights.usage_trend.weight',
        'weights.usage_trend.scale.bands.0.value',
        'weights.ticket_load.weight',
        'weights.ticket_load.colour',
        'weights.mine.zork',
        'bands',
        'minimumCoverage',
        'extra',
      ]),
    )
    expect(own).toContainEqual(['scale-gap', 'error', 'scorecard.weights.mine.scale.bands.1'])
  })

  it.each<[string, object, string, string]>([
    [
      'a scale of bands',
      { scale: { bands: [{ to: 1, value: 'x' }] } },
      'scale.bands.0.value',
      'expected number',
    ],
    ['a scale of points', { scale: { linear: [[1, 'x']] } }, 'scale.linear.0.1', 'expected number'],
    ['a policy', { ifMissing: 'sprad' }, 'ifMissing', '"spread"'],
    ['a weight', { weight: 'much' }, 'weight', 'expected number'],
  ])('of %s are told as what was meant', (_, wrong, path, text) => {
    const [own] = found({ scorecard: card({ weights: { mine: property(wrong) } }) })
    expect(own!.path.join('.')).toBe(`scorecard.weights.mine.${path}`)
    expect(own!.message).toContain(text)
  })

  it.each([[null], ['text'], [{}], [{ weights: 3 }], [[]]])('of %j stop nothing', written => {
    expect(found({ scorecard: written }).every(({ code }) => code === 'invalid')).toBe(true)
    expect(found({ scorecard: written })).not.toEqual([])
  })
})

it('knows its codes once', () => expect(new Set(findingCodes).size).toBe(findingCodes.length))
