import { type Account, account } from './account.ts'
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
import type { Ways } from './ways.ts'

/** The sample portal: what is in the CRM, what the product measured, and what is really so. */
export interface World {
  /** Streams: an account's lines are made when they are asked for. */
  lines(): Iterable<PortalLine>
  usage(): Iterable<UsageRow>
  /** What became of every account, in the order of the lines. */
  lives(): Iterable<Life>
  readonly truth: Truth
  /** The last day anything is dated, YYYY-MM-DD; plans (contract ends, expected closes) lie beyond. */
  asOf: string
}

/** The seed of the demo's portal, in which the tests check sizes, churn rate and dirt. */
export const sampleSeed = 11

export interface WorldOptions {
  seed: number
  accounts?: number
  /** The sample's own ways by default. */
  ways?: Ways
}

/** Three years of a B2B subscription business. Same seed, size and ways, same bytes. */
export function world({ seed, accounts = 400, ways = {} }: WorldOptions): World {
  const accountAt = (index: number): Account => told(ways.account, account(seed, index))
  const lifeOf = (index: number): Life => told(ways.life, accountLife(seed, accountAt(index)))
  const dirt = dirtOf(seed, accounts, lifeOf, ways.messes)

  function* lives(): Generator<Life> {
    for (let index = 0; index < accounts; index += 1) yield lifeOf(index)
  }

  const filed = (life: Life) => {
    const { index } = life.account
    return soiled(life, dirt.get(index), [...accountLines(seed, life, ways)], () => accountAt(index - 1))
  }

  function* lines(): Generator<PortalLine> {
    yield* told(ways.shape, [...sampleShape()])
    for (const life of lives()) {
      const { lines } = filed(life)
      yield* ways.lines ? ways.lines(lines, life) : lines
    }
  }

  function* usage(): Generator<UsageRow> {
    for (const life of lives()) if (dirt.get(life.account.index) !== 'no_usage') yield* usageRows(life)
  }

  let truth: Truth | undefined
  return {
    lines,
    usage,
    lives,
    asOf,
    get truth() {
      truth ??= truthOf(seed, lives(), life => filed(life).spots)
      return truth
    },
  }
}

const told = <T>(retold: ((known: T) => T) | undefined, known: T): T => retold?.(known) ?? known

function* accountLines(seed: number, life: Life, ways: Ways): Generator<PortalLine> {
  const people = peopleOf(seed, life.account)
  yield* companyLines(seed, life)
  yield* contactLines(seed, life, people)
  yield* dealLines(seed, life, people, ways.deals)
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
