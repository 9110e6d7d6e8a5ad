import { areaUnderCurve } from './area-under-curve.ts'
import { Collected } from './collected.ts'
import type { RecordLine } from './portal.ts'
import { sampleSeed, world } from './world.ts'

const sample = world({ seed: sampleSeed })
const portal = new Collected(sample.lines())
const { truth, asOf } = sample

/** Where the deals do not say what is true. */
const misleading = new Set(
  truth.dirty
    .filter(({ kind }) => ['missing_amount', 'end_before_start', 'undated_renewal'].includes(kind))
    .map(({ accountId }) => accountId),
)
const clean = truth.accounts.filter(({ id }) => !misleading.has(id))
const dealsOf = (companyId: string) => portal.linkedTo('companies', companyId, 'deals', 5)
const inForce = ({
  properties: { dealstage, contract_start_date: start, contract_end_date: end },
}: RecordLine) => ['closedwon', 'renewed'].includes(dealstage!) && start! <= asOf && asOf < end!

const decisions = truth.accounts.flatMap(account =>
  account.decisions.map(decision => ({ account, ...decision })),
)

describe('the truth beside the sample portal', () => {
  it('is what the won deals in force add up to, to the cent', () => {
    const told = clean.map(({ id }) => {
      const minors = dealsOf(id)
        .filter(inForce)
        .map(({ properties }) => Math.round(Number(properties.amount) * 100))
      return { id, minor: minors.reduce((sum, minor) => sum + minor, 0) }
    })
    expect(told).toEqual(clean.map(({ id, currentArrMinor }) => ({ id, minor: currentArrMinor })))
    expect(clean.filter(({ currentArrMinor }) => currentArrMinor > 0).length).toBeGreaterThan(180)
  })

  it('differs from the deals where they are dirty', () => {
    const dirtyArr = truth.accounts
      .filter(({ id }) => misleading.has(id))
      .map(({ id, currentArrMinor }) => {
        const told = dealsOf(id)
          .filter(inForce)
          .map(({ properties }) => Math.round(Number(properties.amount ?? 0) * 100))
        return currentArrMinor - told.reduce((sum, minor) => sum + minor, 0)
      })
    expect(dirtyArr.length).toBeGreaterThanOrEqual(6)
    for (const difference of dirtyArr) expect(difference).toBeGreaterThan(0)
  })

  it('knows contract end, auto-renewal and notice date of every customer', () => {
    for (const { id, isCustomer, contractEnd, autoRenews, noticeDate } of clean) {
      const contracts = dealsOf(id).filter(inForce)
      expect(contracts.length > 0).toBe(isCustomer)
      for (const { properties } of contracts) {
        expect(properties.contract_end_date).toBe(contractEnd)
        expect(properties.auto_renewal).toBe(String(autoRenews))
        const notice = Date.parse(contractEnd!) - Number(properties.notice_period_days) * 86_400_000
        expect(noticeDate).toBe(autoRenews ? new Date(notice).toISOString().slice(0, 10) : null)
      }
    }
  })

  it('has a closed renewal deal for every decision', () => {
    const archived = new Set(
      truth.dirty.filter(({ kind }) => kind === 'archived_deal').map(({ accountId }) => accountId),
    )
    for (const { account, on, outcome } of decisions.filter(
      ({ account }) => !misleading.has(account.id) && !archived.has(account.id),
    )) {
      const closed = dealsOf(account.id).filter(({ properties }) => properties.dealstage === outcome)
      const found = closed.filter(
        ({ properties }) => outcome === 'churned' || properties.contract_start_date === on,
      )
      expect(found.length).toBeGreaterThan(0)
    }
  })

  it('loses between 10 and 16 % of its customers a year', () => {
    const churned = decisions.filter(({ outcome }) => outcome === 'churned').length
    const contractDays = portal
      .all('deals')
      .filter(({ properties }) => properties.contract_start_date && properties.contract_type !== 'expansion')
      .map(({ properties: { contract_start_date: start, contract_end_date: end } }) => {
        const [from, until] = [start! > '2023-07-03' ? start! : '2023-07-03', end! < asOf ? end! : asOf]
        return Math.max(0, Date.parse(until) - Date.parse(from)) / 86_400_000
      })
    const years = contractDays.reduce((sum, days) => sum + days, 0) / 365.25
    expect(churned / years).toBeGreaterThan(0.1)
    expect(churned / years).toBeLessThan(0.16)
  })

  it('drew churn from hazards that tell leavers from stayers and are right on average', () => {
    const scored = decisions.map(({ hazard, outcome }) => ({ score: hazard, event: outcome === 'churned' }))
    expect(areaUnderCurve(scored)).toBeGreaterThan(0.7)
    const expected = scored.reduce((sum, { score }) => sum + score, 0)
    const spread = Math.sqrt(scored.reduce((sum, { score }) => sum + score * (1 - score), 0))
    const observed = scored.filter(({ event }) => event).length
    expect(Math.abs(observed - expected)).toBeLessThan(3 * spread)
  })

  it('shows in the usage of the eight weeks before a decision who will leave', () => {
    const use = Map.groupBy(
      [...sample.usage()].filter(({ metric }) => metric === 'active_users'),
      ({ account }) => account,
    )
    const scored = decisions.flatMap(({ account, on, decidedOn, outcome }) => {
      const recent = (use.get(account.domain) ?? []).filter(({ day }) => day < decidedOn).slice(-8)
      const seats = dealsOf(account.id)
        .filter(({ properties }) => properties.contract_end_date === on)
        .reduce((sum, { properties }) => sum + Number(properties.seats), 0)
      if (recent.length < 8 || seats === 0) return []
      const perWeek = recent.reduce((sum, { quantity }) => sum + quantity, 0) / recent.length
      return [{ score: -perWeek / seats, event: outcome === 'churned' }]
    })
    expect(scored.length).toBeGreaterThan(300)
    expect(areaUnderCurve(scored)).toBeGreaterThan(0.65)
  })
})
