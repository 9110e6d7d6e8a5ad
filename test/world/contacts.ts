import type { Account } from './account.ts'
import type { Life } from './life.ts'
import type { Person } from './people.ts'
import type { PortalLine } from './portal.ts'
import { random } from './random.ts'
import { linkLine, momentOf, recordLine } from './record-line.ts'
import { firstDay } from './timeline.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const contactToPrimaryCompany = 1

/** What the people of a customer are there for, in the order in which accounts have them. */
const seats: readonly (readonly [role: string, titles: readonly string[]])[] = [
  [
    'DECISION_MAKER',
    ['VP Operations', 'Head of Operations', 'Chief Operating Officer', 'Director of Planning'],
  ],
  ['CHAMPION', ['Operations Manager', 'Programme Lead', 'Process Excellence Lead', 'Senior Planner']],
  ['END_USER', ['Planner', 'Analyst', 'Coordinator', 'Site Lead']],
  ['EXECUTIVE_SPONSOR', ['Chief Financial Officer', 'Managing Director', 'Chief Information Officer']],
  ['BUDGET_HOLDER', ['Finance Manager', 'Procurement Manager', 'Head of Procurement']],
  ['END_USER', ['Planner', 'Shift Supervisor', 'Data Analyst']],
  ['INFLUENCER', ['IT Architect', 'Systems Engineer', 'Security Officer']],
  ['END_USER', ['Analyst', 'Scheduler', 'Coordinator']],
]

/** The contacts of an account, each with its primary company. */
export function* contactLines(
  seed: number,
  { account, terms }: Life,
  people: Person[],
): Generator<PortalLine> {
  const draw = random(seed, 'contacts', account.index)
  const metOn = Math.max(firstDay, terms[0] === undefined ? firstDay : terms[0].signedOn - 40)
  for (const [at, person] of people.entries()) {
    const [role, titles] = seats[at]!
    const createdAt = momentOf(at < 2 ? metOn : metOn + draw.between(0, 120), draw)
    yield recordLine({
      objectType: 'contacts',
      id: person.id,
      createdAt,
      properties: {
        firstname: person.given,
        lastname: person.family,
        email: addressOf(people, at, account),
        jobtitle: draw.pick(titles),
        hs_buying_role: draw.chance(0.12) ? null : withBudget(role, people),
        lifecyclestage: account.kind === 'customer' ? 'customer' : 'lead',
        hubspot_owner_id: account.ownerId,
        createdate: createdAt,
      },
    })
    yield linkLine(['contacts', person.id], ['companies', account.id], contactToPrimaryCompany)
  }
}

/** A second person of the same name gets a number, as mail administrators do. */
function addressOf(people: Person[], at: number, account: Account): string {
  const { given, family } = people[at]!
  const namesakes = people
    .slice(0, at)
    .filter(other => other.given === given && other.family === family).length
  const name = `${given}.${family}`.toLowerCase()
  return `${name}${namesakes === 0 ? '' : namesakes + 1}@${account.domain}`
}

/** In a small team the decision maker holds the budget too. */
const withBudget = (role: string, people: Person[]): string =>
  role === 'DECISION_MAKER' && people.length < 5 ? `${role};BUDGET_HOLDER` : role
