import { cohortMembers } from '@perennial/shared/ledger/triangle/cohort-members'
import { withDigits } from '@perennial/shared/money'
import type { CohortCustomers, CohortCustomersPage } from '@perennial/shared/wire/cohorts'
import { ConfigError } from '../../errors.ts'
import type { Tx } from '../../store/store.ts'
import { type Asked, askedIn, unitsAsked } from './cohorts-asked.ts'
import { type PageDesk, type PageSource, pageEndpoint, workedOut } from './page-source.ts'

const shownAtMost = 1000

/** GET /v1/pages/cohorts/customers: whom a `cohort` is made of and what became of each by an `age`; asked and narrowed as the cohorts are. */
export const cohortCustomersPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async (desk): Promise<CohortCustomersPage> => {
    const asked = askedIn(desk)
    const cohort = desk.query.cohort ?? ''
    const age = ageIn(desk)
    const kept = await desk.source.kept({
      portalId: desk.scope.portalId,
      name: `cohort ${JSON.stringify({ ...asked, cohort, owners: desk.owners })}`,
      asOf: desk.scope.asOf,
      workOut: async tx => ({ content: await customersOf(tx, desk, asked, cohort) }),
    })
    return {
      ...desk.aged,
      workedOut: workedOut(kept),
      report: kept && atAge(kept.content, cohort, age),
    }
  })

/** The customers of a cohort; money in minor units, at each age. */
interface Customers {
  currency: string
  members: { id: string; name: string; url: string | null; start: number; paid: number[]; kept: number[] }[]
}

async function customersOf(tx: Tx, desk: PageDesk, asked: Asked, cohort: string): Promise<Customers> {
  const { units, question } = await unitsAsked(tx, desk, asked)
  return {
    currency: question.conversion.currency,
    members: cohortMembers(units, cohort, question).map(({ unit: { account }, life }) => ({
      id: account.id,
      name: account.name,
      url: account.url,
      start: life.start,
      paid: life.amountsAtStartRates,
      kept: life.kept,
    })),
  }
}

function atAge({ currency, members }: Customers, cohort: string, age: number): CohortCustomers {
  if (members.length === 0) throw unknown('cohort', cohort, 'use one that /v1/pages/cohorts lists')
  if (age >= members[0]!.paid.length) throw unknown('age', String(age), 'use one that the cohort has reached')
  const money = (minor: number) => withDigits({ minor, currency })
  const sum = (of: (member: Customers['members'][number]) => number) =>
    money(members.reduce((total, member) => total + of(member), 0))
  const loss = ({ start, kept }: Customers['members'][number]) => start - kept[age]!
  return {
    cohort,
    age,
    customers: members.length,
    paying: members.filter(({ paid }) => paid[age]! > 0).length,
    start: sum(({ start }) => start),
    paid: sum(({ paid }) => paid[age]!),
    kept: sum(({ kept }) => kept[age]!),
    members: [...members]
      .sort((a, b) => loss(b) - loss(a) || b.start - a.start || a.name.localeCompare(b.name))
      .slice(0, shownAtMost)
      .map(({ start, paid, kept, ...account }) => ({
        ...account,
        start: money(start),
        paid: money(paid[age]!),
        kept: money(kept[age]!),
      })),
  }
}

function ageIn({ query: { age = '' } }: PageDesk): number {
  if (/^\d{1,4}$/.test(age)) return Number(age)
  throw unknown('age', age, 'give a whole number of periods since the one it began in')
}

const unknown = (field: string, value: string, remedy: string): ConfigError =>
  new ConfigError(`${field}: ${JSON.stringify(value)} is not known`, { field, remedy })
