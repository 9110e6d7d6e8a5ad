import type { RecordLine } from '../portal.ts'
import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('delta-renewals', { accounts: 200 })
const reading = new Reading(contents)
const renewals = reading.portal.all('deals').filter(({ properties }) => properties.pipeline === 'renewals')
const inStage = (stage: string) => renewals.filter(({ properties }) => properties.dealstage === stage)

/** Amounts of a company's running relation: from its last first contract on, everything it won adds up. */
function summedUp(deals: RecordLine[]): number {
  const won = deals
    .filter(deal => reading.isWon(deal))
    .toSorted((a, b) => a.properties.contract_start_date!.localeCompare(b.properties.contract_start_date!))
  const first = won.findLastIndex(({ properties }) => properties.contract_type === 'new')
  return won.slice(first).reduce((sum, deal) => sum + cents(deal), 0)
}

describe('delta-renewals', () => {
  it('has deals that sum up to the truth, since the first contract', () => {
    const truth = trueArr(contents)
    expect(truth.size).toBeGreaterThan(100)
    for (const [id, [paid]] of truth) expect(summedUp(reading.deals(id))).toBe(paid!.minor)
  })

  it('has won renewals without, with negative and with positive amounts', () => {
    const amounts = inStage('renewed').map(cents)
    expect(amounts.filter(amount => amount === 0).length).toBeGreaterThan(20)
    expect(amounts.filter(amount => amount < 0).length).toBeGreaterThan(5)
    expect(amounts.filter(amount => amount > 0).length).toBeGreaterThan(20)
  })

  it('takes the whole away with a lost renewal, and expects nothing of an open one', () => {
    const lost = inStage('churned')
    expect(lost.length).toBeGreaterThan(10)
    expect(lost.filter(deal => cents(deal) >= 0)).toEqual([])
    const open = renewals.filter(({ properties }) => properties.dealstage!.startsWith('renewal_'))
    const amounts = new Set(open.map(({ properties }) => properties.amount))
    expect(amounts).toEqual(new Set(['0', undefined]))
  })
})
