import { defaultScorecard } from '@perennial/shared/health/scorecard'
import { Config } from '../config.ts'
import type { CrmRecord } from '../record.ts'
import { dayOf, numberOf } from '../view/values.ts'
import { readAgreement } from './agreements.ts'
import type { AmountReading } from './amount-reading.ts'
import { yearlySources } from './amount-sources.ts'
import { amountReadings } from './amounts.ts'
import { type Choice, chosenIn } from './choose.ts'
import { companyChoices } from './company-choices.ts'
import { customerSources } from './customer-sources.ts'
import { customerRule, preview } from './customers.ts'
import { dataShares } from './data-shares.ts'
import { monthsOf, yearsOf } from './days.ts'
import { dealChoices } from './deal-choices.ts'
import { type DealReading, readDeals } from './deal-reading.ts'
import { doubtsOf } from './doubts.ts'
import { mappingOf } from './mapping-of.ts'
import { companyMaterial, dealMaterial } from './material.ts'
import { chooseMeasures } from './measure-choice.ts'
import { milestonesOf } from './milestones.ts'
import { pipelineChoices, reasonsOf } from './pipeline-choices.ts'
import type { Parts, Proposal } from './proposal.ts'
import { purposeChoice } from './purpose-choice.ts'
import { agreementKinds, type Room } from './room.ts'
import type { SeenDeal } from './seen-deals.ts'
import { readWithoutEnd, type WithoutEndReading } from './without-end.ts'

/** The best configuration of a portal that its own definitions and records allow. Pure. */
export function propose(room: Room): Proposal {
  const reading = readDeals(room)
  const buyers = new Set(reading.recurring.flatMap(({ companyId }) => companyId ?? []))
  const sources = customerSources(companyMaterial(room, room.companies, reading), buyers)
  const customers = readCustomers(room, sources, buyers)
  const deal = dealChoices(dealMaterial(room, reading), {
    deals: reading.recurring,
    renewalAfter: deal => renewalAfter(reading, deal),
    timeZone: room.portal.timeZone,
  })
  const material = companyMaterial(room, customers.customers, reading)
  const company = companyChoices(
    material,
    companiesToCompare(room, customers.customers, reading),
    chosenIn(deal, 'deal.end'),
  )
  const choices = [...sources, ...company, ...deal, purposeChoice(reading)]
  const parts: Parts = {
    room,
    reading,
    choices,
    rule: customers.rule,
    ruleDoubts: customers.doubts,
    amounts: readAmounts(room, reading, choices),
    withoutEnd: withoutEnd(room, reading, choices),
    agreements: readAgreements(room),
    milestones: milestonesOf(material),
  }
  const mapping = mappingOf(parts)
  const measured = chooseMeasures(dataShares(room, customers.customers, reading.recurring, mapping))
  return {
    config: Config.parse({
      customers: customers.rule,
      mapping,
      scorecard: { ...defaultScorecard, weights: measured.weights },
    }),
    choices,
    doubts: doubtsOf(parts, mapping, measured.doubt),
    customers: customers.preview,
    customerIds: customers.customers.map(({ id }) => id),
    pipelines: pipelineChoices(parts),
    measures: measured.measures,
    reasons: reasonsOf(parts),
  }
}

function companiesToCompare(
  { portal, today }: Room,
  customers: readonly CrmRecord[],
  { deals, recurring }: DealReading,
) {
  const byCompany = (of: readonly SeenDeal[]) => Map.groupBy(of, ({ companyId }) => companyId ?? '')
  const open = byCompany(deals.filter(({ status }) => status === 'open'))
  return { customers, won: byCompany(recurring), open, timeZone: portal.timeZone, today }
}

/** A new sale to a former customer renews nothing. */
function renewalAfter({ following, purposeOf }: DealReading, deal: SeenDeal): SeenDeal | null {
  const next = following.after(deal)
  return next === null || purposeOf(next) === 'new' ? null : next
}

function readCustomers(room: Room, sources: readonly Choice[], buyers: ReadonlySet<string>) {
  const facts = {
    companies: room.companies,
    definitions: room.portal.properties.company ?? [],
    sources: {
      kind: chosenIn(sources, 'company.kind'),
      status: chosenIn(sources, 'company.status'),
      currentCustomer: chosenIn(sources, 'company.currentCustomer'),
    },
    buyers,
  }
  const { rule, doubts } = customerRule(facts)
  return { rule, doubts, ...preview(facts, rule) }
}

function readAmounts(
  { portal, companies }: Room,
  reading: DealReading,
  choices: readonly Choice[],
): Map<string, AmountReading> {
  const { timeZone } = portal
  const [start, end, term, seats] = ['deal.start', 'deal.end', 'deal.termMonths', 'deal.seats'].map(path =>
    chosenIn(choices, path),
  ) as [string | null, string | null, string | null, string | null]
  return amountReadings({
    pipelines: reading.pipelines,
    deals: reading.recurring,
    isRenewal: deal => renews[reading.purposeOf(deal)] ?? null,
    following: reading.following,
    sources: yearlySources(portal.properties.deal ?? []),
    months: ({ closes, record: { properties } }) => {
      const from = dayOf(properties, start, timeZone)
      const until = dayOf(properties, end, timeZone)
      const stated = numberOf(properties, term)
      if (stated !== null || until === null) return stated
      return from === null ? yearsOf(closes, until) : monthsOf(from, until)
    },
    seats: ({ record }) => numberOf(record.properties, seats),
    companies,
    companyArr: chosenIn(choices, 'company.arr'),
  })
}

/** Purposes that say whether a deal renews; the others leave it to the dates. */
const renews: Partial<Record<string, boolean>> = {
  renewal: true,
  new: false,
  expansion: false,
  downgrade: false,
}

const withoutEnd = (
  { portal, today }: Room,
  { recurring, following }: DealReading,
  choices: readonly Choice[],
): WithoutEndReading =>
  readWithoutEnd(recurring, chosenIn(choices, 'deal.end'), {
    hasTerms: chosenIn(choices, 'deal.termMonths') !== null,
    following,
    timeZone: portal.timeZone,
    today,
  })

const readAgreements = ({ portal, agreements }: Room): Parts['agreements'] =>
  Object.fromEntries(
    agreementKinds.map(kind => [kind, readAgreement(portal.properties[kind] ?? [], agreements[kind])]),
  ) as Parts['agreements']

export type { Proposal } from './proposal.ts'
