import { parseConfig } from '../config/read-config.ts'
import type { Pipeline, PropertyDefinition } from '../crm/crm.ts'
import type { FillCounts } from './choose.ts'
import { propose } from './propose.ts'
import { configText } from './write-config.ts'

type Defined = [
  name: string,
  label: string,
  type: PropertyDefinition['type'],
  more?: Partial<PropertyDefinition>,
]

const define = ([name, label, type, more]: Defined): PropertyDefinition => ({
  name,
  label,
  type,
  group: 'info',
  options: [],
  calculated: false,
  readOnly: false,
  archived: false,
  ...more,
})
const option = (value: string, label: string) => ({ value, label })
const filled = (counts: Record<string, number>): FillCounts => ({
  sampled: 100,
  filled: new Map(Object.entries(counts)),
})
const stage = (id: string, closed: boolean, probability: number | null = null) => ({
  id,
  label: id,
  order: 0,
  closed,
  probability,
})
const sales: Pipeline = {
  kind: 'deal',
  id: 'default',
  label: 'Sales',
  stages: [stage('open', false, 0.5), stage('won', true, 1), stage('lost', true, 0)],
}

/** What is proposed for a portal whose deals have these properties, each with how many are filled. */
function proposeFor(deal: [Defined, filled: number][], pipelines: Pipeline[] = [sales]) {
  return propose(
    { properties: { deal: deal.map(([defined]) => define(defined)), company: [] }, pipelines },
    {
      company: filled({}),
      deal: filled(Object.fromEntries(deal.map(([[name], count]) => [name, count]))),
    },
  )
}

describe('the mapping proposed for a portal', () => {
  it('picks by name, type and how often a property is filled', () => {
    const { mapping } = proposeFor([
      [['contract_start_date', 'Contract start', 'date'], 90],
      [['contract_start_note', 'Contract start note', 'string'], 100],
      [['start_date', 'Start', 'date'], 95],
      [['contract_end_date', 'Contract end', 'date'], 0],
      [['end_date', 'End', 'date'], 80],
    ])
    expect(mapping.deal.start).toBe('contract_start_date')
    expect(mapping.deal.end).toBe('end_date')
    expect(mapping.deal.seats).toBeNull()
  })

  it('never takes a property that is archived, or one of ours', () => {
    const { mapping } = proposeFor([
      [['contract_start', 'Contract start', 'date', { archived: true }], 90],
      [['perennial_contract_end', 'Contract end', 'date'], 90],
    ])
    expect(mapping.deal).toMatchObject({ start: null, end: null })
  })

  it('knows German names and labels', () => {
    const { mapping } = proposeFor([
      [['vertragsbeginn', 'Vertragsbeginn', 'date'], 90],
      [['feld_17', 'Vertragsende', 'date'], 90],
      [['laufzeit', 'Laufzeit (Monate)', 'number'], 90],
      [['feld_18', 'Kündigungsfrist in Tagen', 'number'], 90],
      [['auto', 'Automatische Verlängerung', 'bool'], 90],
      [['lizenzen', 'Lizenzen', 'number'], 90],
      [
        [
          'dealtype',
          'Art',
          'enumeration',
          {
            options: [
              option('n', 'Neugeschäft'),
              option('v', 'Verlängerung'),
              option('e', 'Erweiterung'),
              option('s', 'Sonstiges'),
            ],
          },
        ],
        100,
      ],
    ])
    expect(mapping.deal).toMatchObject({
      start: 'vertragsbeginn',
      end: 'feld_17',
      termMonths: 'laufzeit',
      noticeDays: 'feld_18',
      autoRenews: 'auto',
      seats: 'lizenzen',
      purpose: 'dealtype',
      purposes: { n: 'new', v: 'renewal', e: 'expansion', s: 'unknown' },
    })
  })

  it('tells won from lost stages and finds the pipeline of renewals', () => {
    const renewals: Pipeline = {
      kind: 'deal',
      id: '77',
      label: 'Renewals',
      stages: [stage('r-won', true, 1), stage('r-lost', true, 0)],
    }
    const support: Pipeline = {
      kind: 'ticket',
      id: '0',
      label: 'Support',
      stages: [stage('new', false), stage('done', true)],
    }
    const { mapping, doubts } = proposeFor([], [sales, renewals, support])
    expect(mapping.deal).toMatchObject({
      wonStages: ['won', 'r-won'],
      lostStages: ['lost', 'r-lost'],
      renewalPipelines: ['77'],
    })
    expect(mapping.ticket.closedStages).toEqual(['done'])
    expect(doubts.join()).not.toContain('renewalPipelines')
  })
})

describe('what a person should look at', () => {
  const doubtsOf = (...deal: [Defined, number][]) => proposeFor(deal).doubts

  it('names a rival that is filled as often', () => {
    const doubts = doubtsOf(
      [['contract_end', 'Contract end', 'date'], 80],
      [['renewal_date', 'Renewal date', 'date'], 90],
    )
    expect(doubts).toContainEqual(
      'deal.end: contract_end was chosen, but renewal_date is filled on 90 of 100, as often or more',
    )
  })

  it('names a property that is seldom filled, never filled, or calculated', () => {
    const doubts = doubtsOf(
      [['contract_end', 'Contract end', 'date'], 20],
      [['seats', 'Seats', 'number'], 0],
      [['notice_days', 'Notice days', 'number', { calculated: true }], 100],
    )
    expect(doubts).toContainEqual(expect.stringMatching(/deal\.end: .*only 20 of 100/))
    expect(doubts).toContainEqual(expect.stringMatching(/deal\.seats: nothing was chosen, .*seats would fit/))
    expect(doubts).toContainEqual(expect.stringMatching(/deal\.noticeDays: .*calculated/))
  })

  it('says what will be assumed when nothing was found', () => {
    expect(doubtsOf().join('\n')).toMatch(/renewal dates will be assumed 12 months/)
  })
})

describe('the file that is written', () => {
  const proposal = proposeFor(
    [
      [['contract_end', 'Contract end # of\nterm', 'date'], 80],
      [['renewal_date', 'Renewal: date', 'date'], 90],
      [
        ['dealtype', 'Type', 'enumeration', { options: [option('true', 'New'), option('2026', 'Renewal')] }],
        100,
      ],
    ],
    [{ ...sales, stages: [stage('0123', true, 1), stage('no', true, 0)] }],
  )
  const text = configText(proposal, { portalId: '4711', timeZone: 'Europe/Berlin' })

  it('reads back to the very mapping that was proposed', () => {
    expect(parseConfig(text, 'f').mapping).toEqual(proposal.mapping)
    expect(proposal.mapping.deal.purposes).toEqual({ true: 'new', 2026: 'renewal' })
  })

  it('says for which portal, lists every doubt at the top, and comments what was found where', () => {
    expect(text).toContain('portal 4711 (Europe/Berlin)')
    const top = text.slice(0, text.indexOf('\ncrm:'))
    for (const doubt of proposal.doubts) expect(top).toContain(doubt)
    const above = text.slice(0, text.indexOf('\n    end: contract_end')).split('\n').slice(-2).join(' ')
    expect(above).toContain('filled on 80 of 100 sampled; also: renewal_date (90)')
  })
})
