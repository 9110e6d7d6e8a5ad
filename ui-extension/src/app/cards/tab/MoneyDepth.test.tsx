import { BarChart, LoadingButton, StatusTag, TableRow, TextArea } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { ConfirmRequest } from '@perennial/shared/confirm'
import type { CompanyMoney } from '@perennial/shared/wire/company-money'
import { companyMoney, detailing } from '../../../../fixtures/companyDetails.ts'
import { euros } from '../../../../fixtures/facts.ts'
import { change } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import type { Details } from './details.ts'
import { MoneyDepth } from './MoneyDepth.tsx'

async function show(money: CompanyMoney, more: Partial<Details> = {}) {
  let changed = 0
  const told: unknown[] = []
  const renderer = createRenderer('crm.record.tab')
  renderer.render(
    <MoneyDepth
      companyId={101}
      details={detailing({ money: async () => money, ...more })}
      page={{
        addAlert: alert => told.push(alert),
        closeOverlay: id => told.push(`closed ${id}`),
        refreshObjectProperties: () => told.push('record read again'),
      }}
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
    told,
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

describe('an edit that waits', () => {
  const [waiting, settled] = companyMoney().edits
  const mine = { ...waiting!, mayNotDecide: null }
  const decided = (decisions: unknown[]) => ({
    money: async () => companyMoney({ edits: decisions.length === 0 ? [mine] : [settled!] }),
    decide: async (...decision: Parameters<Details['decide']>) => {
      decisions.push(decision)
      return { id: 'e2', state: 'approved' as const, by: 'cfo', note: null, at: '2026-06-30T12:00:00Z' }
    },
  })

  it('says whose turn it is to whom it is not theirs, and has nothing to press', async () => {
    const { renderer, words } = await show(companyMoney())
    expect(words()).toContain('It waits for cfo@northwind.example.')
    expect(renderer.findAll(LoadingButton, { size: 'xs' }).map(textOf)).toEqual(['Confirm'])
  })

  it('is approved by one press, and the tab, the card and the record are read again', async () => {
    const decisions: unknown[] = []
    const { renderer, words, changed, told } = await show(companyMoney(), decided(decisions))
    const approve = renderer.findAll(LoadingButton).find(button => textOf(button) === 'Approve')!
    expect(approve.props).toMatchObject({ size: 'xs', variant: 'secondary' })
    approve.trigger('onClick')
    await renderer.waitFor(() => expect(words()).not.toContain('Waits for approval'))
    expect(decisions).toEqual([[101, 'e2', { verdict: 'approve', expect: 'proposed' }]])
    expect(changed()).toBe(1)
    expect(told).toEqual([
      'closed reject-e2',
      { type: 'success', title: 'Approved', message: 'The amount counts from now on.' },
      'record read again',
    ])
  })

  it('is rejected only with a reason', async () => {
    const decisions: unknown[] = []
    const { renderer, told } = await show(companyMoney(), decided(decisions))
    const reject = () => renderer.find(LoadingButton, { variant: 'primary' })
    expect(reject().props.disabled).toBe(true)
    change(renderer.find(TextArea), 'onChange', ' no invoice says so ')
    expect(reject().props.disabled).toBe(false)
    reject().trigger('onClick')
    await renderer.waitFor(() => expect(told).toContain('closed reject-e2'))
    expect(decisions).toEqual([
      [101, 'e2', { verdict: 'reject', expect: 'proposed', note: 'no invoice says so' }],
    ])
  })

  it('stays, with the reason in words, where the decision was refused', async () => {
    const { renderer, words, changed, told } = await show(companyMoney(), {
      money: async () => companyMoney({ edits: [{ ...mine, state: 'undo_proposed' }] }),
      decide: async () => {
        throw new CardFailure('It does not wait: it is undone.', 'Refresh.')
      },
    })
    const approve = renderer.findAll(LoadingButton).find(button => textOf(button) === 'Approve undo')!
    approve.trigger('onClick')
    await renderer.waitFor(() => expect(words()).toContain('It does not wait: it is undone. Refresh.'))
    expect([changed(), told]).toEqual([0, []])
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
