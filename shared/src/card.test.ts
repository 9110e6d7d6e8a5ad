import { Band, Basis, CardError, CompanyCard, companyCardPath, RenewalState } from './card.ts'
import { Band as HealthBand } from './health/band.ts'
import type { RenewalState as LedgerState } from './ledger/renewal.ts'
import { Basis as ModelBasis } from './model/basis.ts'

const card: CompanyCard = {
  account: { id: '1', name: 'Acme', isCustomer: true, stage: 'Renewing' },
  asOf: '2026-06-30',
  syncedAt: '2026-06-30T06:00:00.000Z',
  stale: false,
  timeZone: 'Europe/Berlin',
  health: {
    band: 'watch',
    score: 58,
    coverage: 0.9,
    minimumCoverage: 0.5,
    scorecard: 'Default',
    scorecardBecause: 'the only scorecard',
    version: 3,
    model: { score: 58, band: 'watch' },
    override: null,
    changedOn: '2026-06-12',
    monthAgo: { on: '2026-05-31', score: 65 },
    contributions: [
      {
        measure: 'usage_trend',
        label: 'Product usage trend',
        state: 'known',
        value: 58,
        weight: 1,
        points: 58,
        because: 'Usage down 12 % against its own 12 weeks before',
        evidence: [{ text: '88 a week', url: null }],
        asOf: '2026-06-30',
      },
    ],
    adjustments: [],
    unscoredBecause: null,
  },
  overdueRenewals: [],
  renewal: {
    date: '2026-09-01',
    daysUntil: 63,
    basis: 'stated',
    source: { text: 'Acme 2026: contract dates of the deal', url: 'https://app.example.com/deal/10' },
    disputed: [{ text: 'property of the company says 2026-10-01', url: null }],
    state: 'in_notice_window',
    autoRenews: true,
    noticeDate: '2026-07-03',
    noticeBasis: 'derived',
    daysUntilNotice: 3,
    probability: {
      renews: 0.8,
      low: 0.7,
      high: 0.87,
      because: 'Rate of 41 past renewals in band watch',
      contracts: 0.1,
      reasons: { raises: [{ label: 'Ticket load', because: '3 open tickets' }], lowers: [] },
    },
    category: 'best_case',
    forecast: {
      due: [{ minor: 4_800_000, currency: 'USD', digits: 2 }],
      weighted: [{ minor: 3_840_000, currency: 'USD', digits: 2 }],
    },
  },
  arr: {
    totals: [{ minor: 4_800_000, currency: 'USD', digits: 2 }],
    change: { since: '2025-06-30', by: [{ minor: 600_000, currency: 'USD', digits: 2 }] },
    basis: 'stated',
    disputed: [],
    contracts: [
      {
        id: '10',
        name: 'Acme 2026',
        arr: { minor: 4_800_000, currency: 'USD', digits: 2 },
        start: '2025-09-01',
        end: '2026-09-01',
        autoRenews: true,
        basis: 'stated',
        source: { text: 'Acme 2026: amount of the deal', url: null },
        url: null,
      },
    ],
  },
  expansion: {
    flag: false,
    score: 84,
    because: '',
    blockedBy: ['The health band is Watch'],
  },
  people: [
    {
      id: '7',
      name: 'Ann',
      jobTitle: null,
      role: 'champion',
      lastTouch: { on: '2026-06-20', channel: 'call' },
      touches: [{ channel: 'call', count: 2 }],
      url: null,
    },
  ],
  relationship: {
    windowDays: 90,
    channels: [{ channel: 'call', count: 2 }],
    lastTwoWay: { on: '2026-06-20', daysAgo: 10, channel: 'call' },
    responseGap: { known: false, because: 'There is no norm', evidence: [] },
    sponsors: { known: true, because: 'No sign of change', evidence: [{ text: 'Ann: champion', url: null }] },
  },
  missingRoles: ['economic_buyer'],
  hasUsage: true,
  touchpoints: [
    {
      id: '9',
      channel: 'email',
      on: '2026-06-20',
      subject: 'Re: plan',
      direction: 'inbound',
      people: ['Ann'],
      url: null,
    },
  ],
}

/** The card with one value, named by its path, replaced. */
const changed = (path: string, value: unknown): unknown => {
  const copy = structuredClone(card) as unknown as Record<string, never>
  const steps = path.split('.')
  const parent = steps.slice(0, -1).reduce<Record<string, never>>((at, step) => at[step]!, copy)
  Object.assign(parent, { [steps.at(-1)!]: value })
  return copy
}

describe('the company card', () => {
  it('survives the way to the card and back', () => {
    expect(CompanyCard.parse(JSON.parse(JSON.stringify(card)))).toEqual(card)
  })

  it.each([
    ['renewal'],
    ['arr'],
    ['expansion'],
    ['expansion.score'],
    ['syncedAt'],
    ['health.score'],
    ['renewal.date'],
    ['renewal.probability'],
    ['renewal.probability.contracts'],
    ['renewal.category'],
  ])('may say that %s is unknown', path => {
    expect(CompanyCard.safeParse(changed(path, null)).success).toBe(true)
  })

  it.each([
    ['asOf', '30.06.2026'],
    ['asOf', null],
    ['stale', 'no'],
    ['health.band', 'green'],
    ['health.score', 58.4],
    ['health.score', '58'],
    ['health.coverage', 90],
    ['health.contributions.0.weight', 1.2],
    ['health.contributions.0.points', null],
    ['renewal.state', 'soon'],
    ['renewal.basis', 'guessed'],
    ['renewal.daysUntil', 1.5],
    ['renewal.probability.renews', 80],
    ['renewal.noticeDate', '2026-7-3'],
    ['arr.totals.0.minor', 4800.5],
    ['arr.contracts.0.start', null],
    ['expansion.score', 84.5],
    ['expansion.because', null],
    ['people.0.lastTouch.channel', 'fax'],
    ['touchpoints.0.direction', 'sideways'],
    ['touchpoints', null],
    ['account.id', 1],
  ])('refuses %s = %j, saying where', (path, value) => {
    const { error } = CompanyCard.safeParse(changed(path, value))
    expect(error?.issues.map(issue => issue.path.join('.'))).toEqual([path])
  })

  it('uses the words of the model', () => {
    const ledgerStates: Record<LedgerState, true> = {
      not_due: true,
      in_notice_window: true,
      notice_passed: true,
      due: true,
      overdue: true,
      evergreen: true,
    }
    expect([...RenewalState.options].sort()).toEqual(Object.keys(ledgerStates).sort())
    expect(Band.options).toEqual(HealthBand.options)
    expect(Basis.options).toEqual(ModelBasis.options)
  })

  it('is asked for by company', () => {
    expect([companyCardPath('42'), companyCardPath(42)]).toEqual([
      '/v1/cards/company/42',
      '/v1/cards/company/42',
    ])
  })
})

describe('an error answer', () => {
  it('says kind and message, and a remedy where there is one', () => {
    const error = { kind: 'config', message: 'The portal is not known', remedy: 'run `perennial init`' }
    expect(CardError.parse({ error })).toEqual({ error })
    expect(CardError.safeParse({ error: { kind: 'config', message: 'x' } }).success).toBe(true)
    expect(CardError.safeParse({ error: 'x' }).success).toBe(false)
  })
})
