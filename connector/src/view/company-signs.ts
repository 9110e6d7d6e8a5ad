import type { Day } from '@perennial/shared/day'
import type { Account } from '@perennial/shared/model/account'
import type { Mapping } from '../config/mapping.ts'
import type { CompanyRow } from './company-row.ts'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, numberOf, type Properties, textOf } from './values.ts'

type Signs = Pick<
  Account,
  | 'sentiment'
  | 'sentimentOn'
  | 'milestones'
  | 'valueTarget'
  | 'valueRealised'
  | 'overdueSince'
  | 'overdueAmount'
  | 'noticeGivenOn'
  | 'properties'
>

/** How a customer is doing, as far as the portal keeps it on the company. What comes after the as-of day is not so yet. */
export function companySigns({ properties, sentimentAt }: CompanyRow, scope: Scope): Signs {
  const { company } = scope.mapping
  const sentiment = sentimentOf(properties, company)
  return {
    sentiment,
    sentimentOn:
      sentiment === null || sentimentAt === null ? null : dayIn(sentimentAt.toISOString(), scope.timeZone),
    milestones: milestonesOf(properties, scope),
    valueTarget: numberOf(properties, company.valueTarget),
    valueRealised: numberOf(properties, company.valueRealised),
    overdueSince: pastDay(properties, company.overdueSince, scope),
    overdueAmount: textOf(properties, company.overdueAmount),
    noticeGivenOn: pastDay(properties, company.noticeGivenOn, scope),
    properties: Object.fromEntries(scope.properties.map(name => [name, textOf(properties, name)])),
  }
}

/** A value the mapping does not judge is no judgement; a plain number is one by itself. */
function sentimentOf(properties: Properties, { sentiment, sentiments }: Mapping['company']): number | null {
  const value = textOf(properties, sentiment)
  return value === null ? null : (sentiments[value] ?? numberOf(properties, sentiment))
}

/** Those of which the portal says anything, in the order of the mapping. */
const milestonesOf = (properties: Properties, scope: Scope): Account['milestones'] =>
  Object.entries(scope.mapping.company.milestones)
    .map(([name, source]) => ({
      name,
      due: dayOf(properties, source.due, scope.timeZone),
      done: pastDay(properties, source.done, scope),
    }))
    .filter(({ due, done }) => due !== null || done !== null)

function pastDay(properties: Properties, source: string | null, { timeZone, asOf }: Scope): Day | null {
  const day = dayOf(properties, source, timeZone)
  return day !== null && day <= asOf ? day : null
}
