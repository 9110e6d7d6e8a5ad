import { contract, daysAgo, deal, known, ticket, viewOf } from '../../../../test/cases/account-view.ts'
import type { Scored } from '../../assessment.ts'
import type { Contract } from '../../model/contract.ts'
import { accountChecks } from './account-checks.ts'
import { contactsCounted } from './quarantine-reasons.ts'

const seen = (facts: Parameters<typeof viewOf>[0], contracts: Contract[] = []) =>
  ({ view: viewOf(facts), contracts }) as unknown as Scored
const yearly = (id: string, minor: number, currency = 'USD') => contract({ id, arr: { minor, currency } })

const suspects = (assessment: Scored) =>
  accountChecks.flatMap(({ code, records }) =>
    records(assessment).map(({ kind, id }) => `${code} ${kind} ${id}`),
  )

describe('what is wrong at an account', () => {
  it.each<[string, Scored, string[]]>([
    ['nothing, where little is known', seen({}), []],
    ['its users are contacts', seen({ quarantine: [contactsCounted] }), ['contacts-as-users company 1']],
    ['its owner logs nothing', seen({ ownerLogs: false }), ['owner-never-logs company 1']],
    ['nobody owns it', seen({ ownerLogs: null }), []],
    ['a contract of a month', seen({}, [yearly('a', 1200), yearly('b', 100)]), ['amount-unit deal b']],
    [
      'an open renewal that asks for a month',
      seen({ deals: [deal({ id: 'r', purpose: 'renewal', status: 'open', amount: '1' })] }, [
        yearly('a', 1200),
      ]),
      ['amount-unit deal r'],
    ],
    [
      'a contract in another currency',
      seen({}, [yearly('a', 1200), yearly('b', 1300), yearly('c', 1300, 'EUR')]),
      ['amount-unit deal c'],
    ],
    [
      'a renewal date that is assumed',
      seen({}, [contract({ id: 'a', origins: known('assumed') }), contract({ id: 'b' })]),
      ['assumed-terms deal a'],
    ],
    [
      'a deal that ends before it starts, a lost one does not matter',
      seen({
        deals: [
          deal({ id: '10', start: '2026-01-01', end: '2025-01-01' }),
          deal({ id: '11', start: '2026-01-01', end: '2025-01-01', status: 'lost' }),
        ],
      }),
      ['impossible-dates deal 10'],
    ],
    [
      'a ticket of the time before',
      seen({ account: { customerSince: daysAgo(50) }, tickets: [ticket(50), ticket(51)] }),
      ['impossible-dates ticket ticket-51'],
    ],
  ])('%s', (_case, assessment, expected) => {
    expect(suspects(assessment)).toEqual(expected)
  })
})
