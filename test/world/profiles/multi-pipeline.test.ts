import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('multi-pipeline', { accounts: 200 })
const reading = new Reading(contents)
const pipelines = reading.portal.lines.filter(line => line.line === 'pipeline' && line.objectType === 'deals')
const idOf = (label: string) => {
  const found = pipelines.find(line => line.line === 'pipeline' && line.label === label)
  return found?.line === 'pipeline' ? found.id : ''
}
const dealsIn = (label: string) =>
  reading.portal.all('deals').filter(({ properties }) => properties.pipeline === idOf(label))

describe('multi-pipeline', () => {
  it('has six pipelines, each with stages of its own and deals won and lost in it', () => {
    expect(pipelines).toHaveLength(6)
    const stages = pipelines.flatMap(line => (line.line === 'pipeline' ? line.stages : []))
    expect(new Set(stages.map(({ id }) => id)).size).toBe(stages.length)
    for (const line of pipelines) {
      if (line.line !== 'pipeline') continue
      const own = new Set(line.stages.map(({ id }) => id))
      const deals = dealsIn(line.label)
      expect(deals.length).toBeGreaterThan(4)
      expect(deals.filter(({ properties }) => !own.has(properties.dealstage!))).toEqual([])
      expect(line.stages.map(({ metadata }) => metadata.probability).slice(-2)).toEqual(['1.0', '0.0'])
    }
  })

  it('fills no property that says what a deal is', () => {
    const typed = reading.portal
      .all('deals')
      .filter(({ properties }) => properties.contract_type ?? properties.dealtype)
    expect(typed).toEqual([])
  })

  it('writes renewals in EMEA by the month and everything else by the year', () => {
    const monthly = idOf('Renewals EMEA')
    const read = reading.paying(deal => cents(deal) * (deal.properties.pipeline === monthly ? 12 : 1))
    const truth = trueArr(contents)
    expect([...read.keys()].sort()).toEqual([...truth.keys()].sort())
    for (const [id, [paid]] of read)
      expect(Math.abs(paid!.minor - truth.get(id)![0]!.minor)).toBeLessThanOrEqual(6)
    expect(dealsIn('Renewals EMEA').length).toBeGreaterThan(50)
  })

  it('recruits partners, who are no customers, and sells set-up work without a contract', () => {
    const partners = dealsIn('Partner recruiting')
    const companies = reading.portal
      .all('companies')
      .filter(({ properties }) => properties.type === 'PARTNER')
    expect(
      companies
        .flatMap(({ id }) => reading.deals(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(partners.map(({ id }) => id).sort())
    expect(partners.filter(deal => reading.isWon(deal)).length).toBeGreaterThan(2)
    const services = dealsIn('Services')
    expect(services.length).toBeGreaterThan(20)
    expect(services.filter(({ properties }) => properties.contract_end_date)).toEqual([])
  })
})
