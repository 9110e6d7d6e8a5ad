import { addMonths } from '@perennial/shared/day'
import { parseConfig } from '../config/read-config.ts'
import { applied } from './apply.ts'
import { differences } from './differences.ts'
import { propose } from './propose.ts'
import { options, pipeline, renewedYearly, smallRoom } from './small-room.ts'
import { configText } from './write-config.ts'

const portal = { portalId: '4711', timeZone: 'Europe/Berlin' }

const companies = Array.from({ length: 12 }, (_, at) => String(at + 1))
const everybody = { asked: companies, having: new Set(companies) }

const proposal = propose(
  smallRoom({
    pipelines: [pipeline('0123', 'Sales\n# injected: true')],
    more: { activity: { touchpoints: everybody, tickets: null, contacts: null, surveys: null, roles: null } },
    dealProperties: [
      ['contract_end', 'Contract end # of\nterm', 'date'],
      ['renewal_date', 'Renewal: date', 'date'],
      ['dealtype', 'Type', 'enumeration', options('true=New|2026=Renewal')],
    ],
    deals: renewedYearly(12, (_, nth, closes) => ({
      pipeline: '0123',
      values: {
        contract_end: addMonths(closes, 12),
        renewal_date: addMonths(closes, 11),
        dealtype: nth === 0 ? 'true' : '2026',
      },
    })),
  }),
)
const text = configText(proposal, portal)

describe('the file that is written', () => {
  it('reads back to the very configuration that was proposed', () => {
    expect(parseConfig(text, 'f')).toEqual(proposal.config)
    expect(proposal.config.mapping.deal.purposes).toEqual({ true: 'new', 2026: 'renewal' })
  })

  it('says for which portal, lists every doubt at the top, and shows rivals side by side', () => {
    expect(text).toContain('portal 4711 (Europe/Berlin)')
    const top = text.slice(0, text.indexOf('\ncrm:'))
    expect(proposal.doubts.length).toBeGreaterThan(0)
    for (const doubt of proposal.doubts) expect(top).toContain(doubt.replaceAll(/\s+/g, ' '))
    const above = text.slice(0, text.indexOf('\n    end: contract_end')).split('\n').at(-1)
    expect(above).toMatch(/filled on 36 of 36, .*agree with.*beside it: renewal_date \(filled on 36 of 36/)
  })

  it('counts customers, and names the measures left out with what they would add', () => {
    expect(text).toContain('# Of 12 companies seen, 12 are customers by these rules')
    expect(text).toMatch(/# left out: usage_trend\. .*perennial import usage/)
  })
})

describe('a file that is there already', () => {
  const mine = text
    .replace('\n    end: contract_end', '\n    end: null # we know better')
    .replace('overdueDays: 90', 'overdueDays: 45')
    .replace('      "2026": renewal', '      2026: renewal\n      gone: ignore')
  const found = differences(parseConfig(mine, 'f'), proposal)

  it('is compared decision by decision, with what speaks for the change', () => {
    expect(differences(proposal.config, proposal)).toEqual([])
    expect(found).toEqual([
      expect.objectContaining({
        path: 'deal.end',
        file: null,
        suggested: 'contract_end',
        because: expect.stringContaining('beside it: renewal_date'),
      }),
    ])
  })

  it('takes over just the differences: comments, order and everything else stay', () => {
    expect(applied(mine, 'f', found)).toBe(mine.replace('\n    end: null', '\n    end: contract_end'))
  })

  it('adds what an older file did not know, and takes away a measure known to have no data', () => {
    const known = parseConfig(text, 'f')
    const older = text
      .replace(/ {4}pipelines:\n(?: {6}.*\n)+/, '')
      .replace('  weights:\n', '  weights:\n    csm_sentiment: 25\n    usage_trend: 25\n')
    const changes = differences(parseConfig(older, 'f'), proposal)
    expect(changes.map(({ path }) => path)).toEqual([
      'scorecard.weights.csm_sentiment',
      'deal.pipelines.0123.purpose',
      'deal.pipelines.0123.amount_means',
    ])
    const after = parseConfig(applied(older, 'f', changes), 'f')
    expect(after.mapping).toEqual(known.mapping)
    expect(after.scorecard.weights).toEqual({ ...known.scorecard.weights, usage_trend: 25 })
  })

  it('leaves a measure alone that the file gives settings of its own, and weights in groups', () => {
    const own = text.replace(
      / {4}engagement_recency: \d+/,
      '    engagement_recency: { weight: 7, staleDays: 9 }',
    )
    expect(own).not.toBe(text)
    expect(differences(parseConfig(own, 'f'), proposal)).toEqual([])
    const grouped = text.replace(
      '  weights:\n',
      '  groups:\n    all:\n      weight: 1\n      weights: {usage_trend: 1}\n',
    )
    const inGroups = grouped.replace(/\n {4}(# left out.*|engagement_recency: \d+)/g, '')
    expect(differences(parseConfig(inGroups, 'f'), proposal)).toEqual([])
  })

  it('spells out a scorecard that was left to the default, since weights alone are none', () => {
    const bare = text.replace(/scorecard:\n(?: {2}.*\n)+/, '')
    const changes = differences(parseConfig(bare, 'f'), proposal)
    const { name, weights } = parseConfig(applied(bare, 'f', changes), 'f').scorecard
    expect({ name, weights }).toEqual({
      name: 'Default',
      weights: expect.not.objectContaining({ csm_sentiment: 10 }),
    })
  })
})
