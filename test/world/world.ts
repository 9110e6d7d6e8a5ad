import { account } from './account.ts'
import { accountLife } from './account-life.ts'
import { day, quarterOf } from './calendar.ts'
import { companyLines } from './companies.ts'
import { contactLines } from './contacts.ts'
import { dealLines } from './deals.ts'
import { dirtOf, soiled } from './dirty.ts'
import { engagementLines } from './engagements.ts'
import { churnModel, quarterShock } from './hazard.ts'
import type { Life } from './life.ts'
import { peopleOf } from './people.ts'
import type { PortalLine } from './portal.ts'
import { sampleShape } from './portal-shape.ts'
import { surveyLines } from './surveys.ts'
import { ticketLines } from './tickets.ts'
import { asOf } from './timeline.ts'
import { type Truth, trueAccount } from './truth.ts'
import { type UsageRow, usageRows } from './usage.ts'

/** The sample portal: what is in the CRM, what the product measured, and what is really so. */
export interface World {
  /** Streams: an account's lines are made when they are asked for. */
  lines(): Iterable<PortalLine>
  usage(): Iterable<UsageRow>
  readonly truth: Truth
  /** The last day anything is dated, YYYY-MM-DD; plans (contract ends, expected closes) lie beyond. */
  asOf: string
}

/** The seed of the demo's portal, in which the tests check sizes, churn rate and dirt. */
export const sampleSeed = 11

/** Three years of a B2B subscription business. Same seed and size, same bytes. */
export function world({ seed, accounts = 400 }: { seed: number; accounts?: number }): World {
  const dirt = dirtOf(seed, accounts)

  function* lives(): Generator<Life> {
    for (let index = 0; index < accounts; index += 1) yield accountLife(seed, account(seed, index))
  }

  const filed = (life: Life) =>
    soiled(seed, life, dirt.get(life.account.index), [...accountLines(seed, life)])

  function* lines(): Generator<PortalLine> {
    yield* sampleShape()
    for (const life of lives()) yield* filed(life).lines
  }

  function* usage(): Generator<UsageRow> {
    for (const life of lives()) if (dirt.get(life.account.index) !== 'no_usage') yield* usageRows(life)
  }

  let truth: Truth | undefined
  return {
    lines,
    usage,
    asOf,
    get truth() {
      truth ??= truthOf(seed, lives(), life => filed(life).spots)
      return truth
    },
  }
}

function* accountLines(seed: number, life: Life): Generator<PortalLine> {
  const people = peopleOf(seed, life.account)
  yield* companyLines(seed, life)
  yield* contactLines(seed, life, people)
  yield* dealLines(seed, life, people)
  yield* ticketLines(seed, life, people)
  yield* engagementLines(seed, life, people)
  yield* surveyLines(seed, life, people)
}

function truthOf(seed: number, lives: Iterable<Life>, spotsOf: (life: Life) => Truth['dirty']): Truth {
  const truth: Truth = { asOf, accounts: [], dirty: [], churnModel, quarterShocks: {} }
  for (const life of lives) {
    const known = trueAccount(life)
    truth.accounts.push(known)
    truth.dirty.push(...spotsOf(life))
    for (const { on } of known.decisions) {
      const quarter = quarterOf(day(on))
      truth.quarterShocks[quarter] ??= quarterShock(seed, quarter)
    }
  }
  return truth
}
