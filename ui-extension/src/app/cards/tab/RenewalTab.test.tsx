import {
  Alert,
  DescriptionListItem,
  ScoreCircle,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  Tab,
  TableCell,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CompanyCard } from '@perennial/shared/card'
import { companyCard, companyCards } from '../../../../fixtures/companyCards.ts'
import { companyHistory, companyMoney, detailing } from '../../../../fixtures/companyDetails.ts'
import { answering } from '../../../../fixtures/connectors.ts'
import { renewal } from '../../../../fixtures/facts.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { quietPage, writing } from '../../../../fixtures/writers.ts'
import type { Details } from './details.ts'
import { RenewalTab } from './RenewalTab.tsx'

async function show(card: CompanyCard, details: Partial<Details> = {}) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(
    <RenewalTab
      companyId={101}
      connector={answering(card)}
      details={detailing(details)}
      writer={writing()}
      page={quietPage}
    />,
  )
  await renderer.waitFor(() => renderer.find(StatusTag))
  const tab = (tabId: string) => renderer.find(Tab, { tabId })
  const statistics = () =>
    Object.fromEntries(renderer.findAll(StatisticsItem).map(({ props }) => [props.label, props.number]))
  return { renderer, tab, statistics }
}

describe('the renewal tab', () => {
  it('shows score and band in words, what the score rests on and when it changed', async () => {
    const { renderer } = await show(companyCards.watch)
    expect(renderer.find(ScoreCircle).props.score).toBe(57)
    expect(renderer.find(StatusTag).text).toBe('Watch')
    expect(renderer.find(StatusTag).props.variant).toBe('warning')
    expect(textOf(renderer.getRootNode())).toContain(
      '85% of the scorecard has data, score changed on Jun 12, 2026',
    )
  })

  it('puts money, dates and health before everything else', async () => {
    const { statistics } = await show(companyCards.watch)
    expect(statistics()).toEqual({
      ARR: '€182,400',
      'Days to renewal': '76',
      'Weighted forecast': '€134,976',
      'Health (100 is best)': '57',
    })
  })

  it('says of each figure which way it went, since when and of what', async () => {
    const { renderer } = await show(companyCards.watch)
    const words = (label: string) => textOf(renderer.find(StatisticsItem, { label }))
    expect(words('ARR')).toContain('since Jun 30, 2025; 1 contract, stated')
    expect(words('Days to renewal')).toContain('Sep 14, 2026, auto-renews')
    expect(words('Weighted forecast')).toBe('74% of €182,400 due')
    expect(renderer.findAll(StatisticsTrend).map(({ props }) => props)).toMatchObject([
      { value: '€12,400', direction: 'increase' },
      { value: '8 points', direction: 'decrease' },
    ])
  })

  it('forecasts nothing and never passes the score off as a probability where there is none', async () => {
    const card = companyCard({ renewal: renewal({ probability: null, forecast: null }) })
    const { renderer, statistics } = await show(card)
    expect(statistics()['Weighted forecast']).toBe('Unknown')
    expect(textOf(renderer.find(StatisticsItem, { label: 'Weighted forecast' }))).toContain(
      'No renewal probability yet',
    )
  })

  it('lists reasons worst first, with points that add up to the score', async () => {
    const { tab } = await show(companyCards.watch)
    const rows = tab('why')
      .findAll(TableRow)
      .map(row => row.findAll(TableCell).map(textOf))
    const points = rows.slice(1, -1).map(cells => Number(cells[2]?.split(' of ')[0]))
    const total = Number(rows.at(-1)?.[2])
    expect(rows[1]?.[0]).toContain('Product usage trend')
    expect(points.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 10)
    expect(Math.round(total)).toBe(companyCards.watch.health.score)
  })

  it('keeps unknown measures apart from those that count', async () => {
    const { tab } = await show(companyCards.watch)
    const unknown = tab('why').findAll(DescriptionListItem)
    expect(unknown.map(({ props }) => props.label)).toEqual(['Survey sentiment'])
    expect(tab('why').findAll(TableRow).map(textOf).join()).not.toContain('Survey sentiment')
  })

  it('shows no score and no green where there is none, but says why', async () => {
    const { renderer } = await show(companyCards.unscored)
    expect(renderer.maybeFind(ScoreCircle)).toBeNull()
    expect(renderer.findAll(StatusTag).map(({ props }) => props.variant)).toEqual(['default'])
    expect(textOf(renderer.getRootNode())).toContain('Only 20% of the scorecard has data; 50% is needed.')
  })

  it('gives values but no points to measures of an account that has too little data for a score', async () => {
    const { health } = companyCards.unscored
    const known = companyCards.watch.health.contributions.slice(0, 1)
    const { tab } = await show({ ...companyCards.unscored, health: { ...health, contributions: known } })
    expect(tab('why').findAll(TableCell).map(textOf)[1]).toBe('31 of 100')
    expect(tab('why').findAll(TableHeader).map(textOf)).not.toContain('Points')
  })

  it('says unknown rather than zero for money it does not know', async () => {
    const { statistics } = await show(companyCards.unscored)
    expect(statistics()).toMatchObject({ ARR: 'Unknown', Renewal: 'Unknown' })
  })

  it('warns of an overdue renewal and stays silent while nothing is near', async () => {
    const overdue = await show(companyCards.atRisk)
    expect(overdue.renderer.find(Alert).props).toMatchObject({
      variant: 'danger',
      title: 'Renewal overdue by 19 days',
    })
    const calm = await show(companyCards.healthy)
    expect(calm.renderer.maybeFind(Alert)).toBeNull()
  })

  it('opens the renewal: date, source, notice and probability with its interval', async () => {
    const { tab } = await show(companyCards.watch)
    const terms = textOf(tab('money'))
    expect(terms).toContain('in 76 days (Sep 14, 2026), stated')
    expect(terms).toContain('Contract end of deal "Platform, 2 years"')
    expect(terms).toContain('74% (80% interval 66% to 81%)')
    expect(terms).toContain('Rate of 41 past renewals')
    expect(terms).toContain('If it renews, 12% likely for less.')
    expect(terms).toContain('Best case')
  })

  it('says what raises and what lowers the risk, before the health', async () => {
    const { tab } = await show(companyCards.watch)
    const why = textOf(tab('why'))
    expect(why).toContain('Renewal probability 74%')
    expect(why).toContain('Product usage trend: Usage down 18% against its own 8 weeks before')
    expect(why).toContain('Engagement recency: Last two-way contact on Jun 18, 2026')
    expect(why.indexOf('Raises the risk')).toBeLessThan(why.indexOf('Lowers the risk'))
  })

  it('gives no reasons where there is no probability, and counts on nothing', async () => {
    const { tab } = await show(companyCard({ renewal: renewal({ probability: null, category: null }) }))
    expect(textOf(tab('why'))).not.toContain('the risk')
    expect(textOf(tab('money'))).toContain('Not counted on: too little is known')
  })

  it('says whether an expansion may be raised, and why', async () => {
    const { tab } = await show(companyCards.healthy)
    expect(textOf(tab('money'))).toContain('May be raised, score 84 of 100')
    expect(textOf(tab('money'))).toContain('92 of 100 paid seats in use')
  })

  it.each([
    ['what forbids it', companyCards.watch, 'The health band is Watch.'],
    [
      'that use does not ask for it',
      companyCard({ expansion: { flag: false, score: 38, because: '', blockedBy: [] } }),
      'does not ask for more yet',
    ],
    [
      'that too little is known',
      companyCard({ expansion: { flag: false, score: null, because: '', blockedBy: [] } }),
      'Too little is known',
    ],
  ])('says %s where no expansion may be raised', async (_, card, reason) => {
    const { tab } = await show(card)
    expect(textOf(tab('money'))).toContain('Not to be raised now')
    expect(textOf(tab('money'))).toContain(reason)
  })

  it('says what is a guess and which other source disagrees', async () => {
    const { renderer, tab } = await show(companyCards.disputed)
    expect(textOf(renderer.find(StatisticsItem, { label: 'Days to renewal' }))).toContain('please confirm')
    const money = textOf(tab('money'))
    expect(money).toContain('property of the company says Dec 31, 2026')
    expect(money).toContain('says EUR 176,000.00')
  })

  it('sets currencies side by side and never adds them', async () => {
    const { statistics, tab } = await show(companyCards.longNames)
    expect(statistics().ARR).toBe('€1,284,400.50 + $912,300')
    expect(tab('money').findAll(TableRow)).toHaveLength(3)
  })

  it('names the roles nobody holds', async () => {
    const { tab } = await show(companyCards.watch)
    expect(tab('people').findAll(Tag).map(textOf)).toEqual(['Champion', 'Executive sponsor'])
    expect(textOf(tab('people'))).toContain('Ingrid Solberg')
  })

  it('tells how often each person was in touch, and what is usual for the account', async () => {
    const { tab } = await show(companyCards.watch)
    const people = tab('people')
    expect(people.findAll(TableRow).map(textOf)[1]).toContain('4 emails, 2 meetings')
    expect(people.findAll(TableRow).map(textOf)[3]).toContain('Never None')
    const words = textOf(people)
    expect(words).toContain('Meeting 12 days ago (Jun 18, 2026)')
    expect(words).toContain('6 emails, 2 meetings, 1 call')
    expect(words).toContain("Answers take 6 days, the account's norm is 2 days")
    expect(words).toContain('Unknown: Nobody is known as champion or executive sponsor')
  })

  it('leaves the usage out where none is recorded', async () => {
    const used = await show(companyCards.watch)
    expect(used.tab('usage').props.title).toBe('Usage')
    const unused = await show(companyCard({ hasUsage: false }))
    expect(unused.renderer.maybeFind(Tab, { tabId: 'usage' })).toBeNull()
  })

  it('lists the latest touchpoints with their direction', async () => {
    const { tab } = await show(companyCards.watch)
    expect(tab('activity').findAll(TableRow).map(textOf)[2]).toContain('Email, from the customer')
  })

  it('asks for the depth of a tab when it is first opened, and not before', async () => {
    const asked: string[] = []
    const { renderer } = await show(companyCards.watch, {
      history: async id => {
        asked.push(`history ${id}`)
        return companyHistory()
      },
      money: async id => {
        asked.push(`money ${id}`)
        return companyMoney()
      },
    })
    await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('What changed in 90'))
    expect(asked).toEqual(['history 101'])
    const open = (tab: string) => renderer.find(Tabs).trigger('onSelectedChange', tab as never)
    open('money')
    await renderer.waitFor(() =>
      expect(textOf(renderer.find(Tab, { tabId: 'money' }))).toContain('ARR bridge'),
    )
    open('why')
    open('money')
    expect(asked).toEqual(['history 101', 'money 101'])
  })
})
