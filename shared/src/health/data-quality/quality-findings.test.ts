import type { Money } from '../../money.ts'
import { entriesOf } from '../entries.ts'
import { defaultScorecard } from '../scorecard.ts'
import type { Suspicion } from './quality-finding.ts'
import { qualityFindings } from './quality-findings.ts'

const eur = (minor: number): Money => ({ minor, currency: 'EUR' })
const arr = new Map([
  ['small', [eur(100)]],
  ['large', [eur(900), { minor: 50, currency: 'USD' }]],
])
const at = (id: string, accountId: string | null) => ({
  kind: 'ticket',
  id,
  name: `Ticket ${id}`,
  url: null,
  accountId,
})
const suspicion = (facts: Partial<Suspicion>): Suspicion => ({
  code: 'impossible-dates',
  label: 'Odd tickets',
  records: [at('1', 'small')],
  needs: ['tickets'],
  quarantined: false,
  remedy: 'mend them',
  ...facts,
})
const found = (...suspicions: Suspicion[]) => qualityFindings(suspicions, arr, entriesOf(defaultScorecard))

describe('findings about data', () => {
  it('count records, and each account that is touched once, whatever is wrong with how many of its records', () => {
    const [finding] = found(suspicion({ records: [at('1', 'small'), at('2', 'large'), at('3', 'large')] }))
    expect(finding).toMatchObject({ count: 3, arr: [eur(1000), { minor: 50, currency: 'USD' }] })
    expect(finding!.samples.map(({ id }) => id)).toEqual(['2', '3', '1'])
  })

  it('name the lines of the scorecards that read such data', () => {
    expect(found(suspicion({}))[0]!.measures).toEqual(['ticket_load'])
    expect(found(suspicion({ entries: ['nps'] }))[0]!.measures).toEqual(['nps'])
  })

  it('begin with what touches most revenue, and say when that is unknown', () => {
    const all = found(
      suspicion({ label: 'of nobody', records: [at('1', null), at('2', 'unheard of')] }),
      suspicion({ label: 'small' }),
      suspicion({ label: 'none', records: [] }),
      suspicion({ label: 'deals', records: [at('1', null)], amounts: [eur(500)] }),
      suspicion({ label: 'large', records: [at('1', 'large')] }),
    )
    expect(all.map(({ label }) => label)).toEqual(['large', 'deals', 'small', 'of nobody'])
    expect(all.at(-1)!.arr).toBeNull()
  })

  it('show a few samples of many', () => {
    const many = Array.from({ length: 40 }, (_, n) => at(`${n}`, 'small'))
    const [finding] = found(suspicion({ records: many }))
    expect([finding!.count, finding!.samples.length]).toEqual([40, 5])
  })
})
