import { BarChart, LoadingButton, StatusTag, TableRow } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { ConfirmRequest } from '@perennial/shared/confirm'
import type { CompanyMoney } from '@perennial/shared/wire/company-money'
import { companyMoney, detailing } from '../../../../fixtures/companyDetails.ts'
import { euros } from '../../../../fixtures/facts.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import type { Details } from './details.ts'
import { MoneyDepth } from './MoneyDepth.tsx'

async function show(money: CompanyMoney, more: Partial<Details> = {}) {
  let changed = 0
  const renderer = createRenderer('crm.record.tab')
  renderer.render(
    <MoneyDepth
      companyId={101}
      details={detailing({ money: async () => money, ...more })}
      onChanged={() => {
        changed += 1
      }}
    />,
  )
  await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('ARR bridge'))
  return {
    renderer,
    words: () => textOf(renderer.getRootNode()),
    row: (begin: string) =>
      renderer
        .findAll(TableRow)
        .map(textOf)
        .find(text => text.startsWith(begin)),
    changed: () => changed,
  }
}

describe('the money of a company in depth', () => {
  it('bridges the year so that opening and movements add up to closing', async () => {
    const { renderer, row, words } = await show(companyMoney())
    expect(words()).toContain('ARR bridge 2026, Dec 31, 2025 to Jun 30, 2026')
    const amounts = (renderer.find(BarChart).props.data as { amount: number }[]).map(({ amount }) => amount)
    const closing = amounts.pop()
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(closing)
    expect(row('Expansion')).toBe('Expansion, Feb 2026 €20,000.50')
    expect(row('Contraction')).toBe('Contraction, May 2026 -€7,600.50')
    expect(row('Closing')).toBe('Closing €182,400')
  })

  it('draws nothing where nothing moved, and says so', async () => {
    const { bridge } = companyMoney()
    const still = [{ open: euros(5), movements: [], close: euros(5) }]
    const { renderer, words } = await show(companyMoney({ bridge: { ...bridge, currencies: still } }))
    expect(renderer.maybeFind(BarChart)).toBeNull()
    expect(words()).toContain('€5 all the time: nothing moved.')
    expect((await show(companyMoney({ bridge: { ...bridge, currencies: [] } }))).words()).toContain(
      'Nothing was paid in this time.',
    )
  })

  it('confirms an assumed fact as it is shown, and loads again', async () => {
    const asked: [number, ConfirmRequest][] = []
    let loads = 0
    const { renderer, row, changed } = await show(companyMoney(), {
      money: async () => {
        loads += 1
        return companyMoney()
      },
      confirm: async (id, request) => {
        asked.push([id, request])
        return receipt
      },
    })
    expect(row('Renewal date')).toContain('Sep 14, 2026 assumed, please confirm')
    expect(row('Notice period')).toContain('Unknown Not recorded')
    const buttons = renderer.findAll(LoadingButton, { size: 'xs' })
    expect(buttons).toHaveLength(1)
    buttons[0]!.trigger('onClick')
    await renderer.waitFor(() => expect(changed()).toBe(1))
    expect(asked).toEqual([[101, { contractId: 'd1', fact: 'renewal_date', value: '2026-09-14' }]])
    expect(loads).toBe(2)
  })

  it('says why a confirmation was refused', async () => {
    const { renderer, words, changed } = await show(companyMoney(), {
      confirm: async () => {
        throw new CardFailure('The contract is gone.', 'Refresh.')
      },
    })
    renderer.find(LoadingButton, { size: 'xs' }).trigger('onClick')
    await renderer.waitFor(() => expect(words()).toContain('The contract is gone. Refresh.'))
    expect(changed()).toBe(0)
  })

  it('tells how each renewal went, and what is not known of it', async () => {
    const [late] = companyMoney().renewals
    const { row } = await show(
      companyMoney({
        renewals: [
          {
            ...late!,
            due: '2026-06-20',
            closed: null,
            daysLate: 10,
            outcome: 'open',
            after: null,
            uplift: null,
          },
          { ...late!, due: '2025-09-15', closed: '2025-09-10', daysLate: -5, after: null, uplift: null },
          late!,
        ],
      }),
    )
    expect(row('Sep 15, 2024')).toBe(
      'Sep 15, 2024 Sep 27, 2024 12 days late Renewed Uplift +5% €160,000 to €168,000',
    )
    expect(row('Sep 15, 2025')).toContain('5 days early Renewed Uplift unknown €160,000 to unknown')
    expect(row('Jun 20, 2026')).toContain('Not yet 10 days late Still open €160,000')
  })

  it('logs edits by hand with their approval', async () => {
    const { renderer, words } = await show(companyMoney())
    expect(renderer.findAll(StatusTag).map(textOf)).toEqual(['Waits for approval', 'In effect'])
    expect(words()).toContain('it changes a closed period')
    expect(words()).toContain('Seat change: 20 seats less')
    expect(words()).toContain('Approved by cfo@northwind.example on May 3, 2026')
  })
})

const receipt = {
  id: 'r',
  account: { id: '101', name: 'Norrland' },
  contract: { id: 'd1', name: 'Platform' },
  fact: 'renewal_date' as const,
  value: '2026-09-14',
  replaced: null,
  by: 'ann@northwind.example',
  reason: null,
  at: '2026-06-30T12:00:00Z',
}
