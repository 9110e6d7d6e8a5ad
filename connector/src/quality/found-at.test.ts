import { entriesOf } from '@perennial/shared/health/entries'
import { defaultScorecard } from '@perennial/shared/health/scorecard'
import { findingsAt, foundAt, headsOf } from './found-at.ts'
import type { Look } from './look.ts'

const company = (id: string, ownerId: string | null) => ({
  ...{ kind: 'company', id, name: `Company ${id}`, url: `https://crm.example/company/${id}`, accountId: id },
  ...{ domain: null, parentId: null, isCustomer: true, ownerId },
})
const ticket = (id: string, accountId: string | null) => ({
  ...{ kind: 'ticket', id, name: `Ticket ${id}`, url: null, accountId },
})
const [ada, bell] = [company('1', '7'), company('2', null)]
const eur = (minor: number) => [{ minor, currency: 'EUR' }]
const look: Look = {
  companies: [ada, bell],
  arr: new Map([
    ['1', eur(100)],
    ['2', eur(900)],
  ]),
  entries: entriesOf(defaultScorecard),
  freshness: [],
  suspicions: [
    {
      ...{ code: 'impossible-dates', label: 'Odd tickets', quarantined: true, remedy: 'mend them' },
      records: [ticket('a', '1'), ticket('b', '2'), ticket('c', null), ticket('d', 'archived')],
      needs: ['tickets'],
    },
    {
      ...{ code: 'owner-never-logs', label: 'Silent owners', quarantined: false, remedy: 'log' },
      records: [ada, bell],
      needs: [],
      entries: ['nps'],
    },
    {
      ...{ code: 'unlinked-deals', label: 'Deals of nobody', quarantined: true, remedy: 'link them' },
      records: [{ ...ticket('e', null), kind: 'deal' }],
      needs: ['contracts'],
      amounts: eur(5000),
    },
  ],
}
const found = JSON.parse(JSON.stringify(foundAt(look, []))) as ReturnType<typeof foundAt>
const at = (...ids: string[]) =>
  findingsAt(
    headsOf(look),
    found.filter(({ id }) => ids.includes(id)),
    1,
  )

it('counts, sums and names what was found at some accounts, as if there were no others', () => {
  expect(at('1')).toEqual([
    expect.objectContaining({ code: 'impossible-dates', count: 1, arr: eur(100), measures: ['ticket_load'] }),
    expect.objectContaining({ code: 'owner-never-logs', count: 1, arr: eur(100), measures: ['nps'] }),
  ])
  expect(at()).toEqual([])
})

it('counts more records than it names, those with most revenue first', () => {
  const silent = at('1', '2').find(({ code }) => code === 'owner-never-logs')
  const { kind, id, name, url } = bell
  expect(silent).toMatchObject({ count: 2, samples: [{ kind, id, name, url }], arr: eur(1000) })
})

it('tells of accounts something was found at, and of those beside', () => {
  const quiet = { ...look, suspicions: [] }
  expect(found.map(({ id }) => id)).toEqual(['1', '2'])
  expect(foundAt(quiet, [])).toEqual([])
  expect(foundAt(quiet, ['1'])).toMatchObject([{ id: '1', ownerId: '7', arr: eur(100), records: [] }])
})
