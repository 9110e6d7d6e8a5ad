import {
  Alert,
  Button,
  CurrencyInput,
  EmptyState,
  LoadingButton,
  ModalBody,
  Select,
  StatisticsItem,
  StepIndicator,
  TextArea,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { DealCard } from '@perennial/shared/wire/deal-card'
import { euros } from '../../../../fixtures/facts.ts'
import { callReceipt, dealCard, dealRenewal, recordAccount } from '../../../../fixtures/recordCards.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import type { DealConnector, ForecastCall } from './connector.ts'
import { Deal } from './Deal.tsx'

const notExpected = async (): Promise<never> => {
  throw new Error('nothing should be called here')
}

async function show(card: DealCard, acts: Partial<DealConnector> = {}) {
  const renderer = createRenderer('crm.record.tab')
  const alerts: unknown[] = []
  const connector = { deal: async () => card, previewCall: notExpected, call: notExpected, ...acts }
  const page = { addAlert: (alert: unknown) => alerts.push(alert), closeOverlay: () => undefined }
  renderer.render(<Deal dealId={9002} connector={connector} page={page} />)
  await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('As of'))
  const statistics = () =>
    Object.fromEntries(renderer.findAll(StatisticsItem).map(({ props }) => [props.label, props.number]))
  return {
    renderer,
    alerts,
    statistics,
    words: () => textOf(renderer.getRootNode()),
    form: () => textOf(renderer.find(ModalBody)),
  }
}

describe('the deal card', () => {
  it('holds the deal against what is up for renewal', async () => {
    const { statistics, words } = await show(dealCard())
    expect(statistics()).toEqual({
      'ARR up for renewal': '€182,400',
      'This deal, a year': '€164,160',
      'Gap to target': '−€18,240',
      'Days to renewal': '76',
    })
    expect(words()).toContain('10% below what is paid')
  })

  it.each([
    [
      'nothing is known',
      { gap: null, renewal: dealRenewal({ target: null }) },
      'One of the amounts is not known',
    ],
    ['currencies differ', { gap: null }, 'The amounts are in different currencies'],
  ])('says why there is no gap where %s', async (_when, changes, why) => {
    const { statistics, words } = await show(dealCard(changes))
    expect(statistics()['Gap to target']).toBe('Unknown')
    expect(words()).toContain(why)
  })

  it('stands at a step of the way to the next term', async () => {
    const { renderer, words } = await show(dealCard())
    expect(renderer.find(StepIndicator).props).toMatchObject({
      stepNames: ['Notice Jul 16, 2026', 'Negotiation', 'Signature Aug 31, 2026', 'Start Sep 14, 2026'],
      currentStep: 0,
    })
    expect(words()).toContain('Notice can be given until Jul 16, 2026, in 16 days.')
  })

  it('puts the model beside the stage of the CRM, and a person’s word beside both', async () => {
    const call = {
      category: 'commit',
      amount: euros(170_000),
      as: 'owner',
      by: 'ana@acme.example',
      on: '2026-06-20',
      reason: 'Verbal yes',
    } as const
    const { words } = await show(dealCard({ renewal: dealRenewal({ call }) }))
    expect(words()).toContain('74%')
    expect(words()).toContain('90%')
    expect(words()).toContain('Commit, by the owner. The model says best case')
    expect(words()).toContain('ana@acme.example on Jun 20, 2026, at €170,000 a year: Verbal yes')
    expect(words()).toContain('Product usage trend: Usage down 18%')
  })

  it('shows what is not known as unknown, with the reason', async () => {
    const renewal = dealRenewal({
      probability: null,
      noProbabilityBecause: 'The account is not scored',
      modelCategory: null,
    })
    const { words } = await show(dealCard({ renewal }))
    expect(words()).toContain('The account is not scored')
    expect(words()).not.toMatch(/\b0%/)
  })

  it('says how many people the renewal hangs on', async () => {
    const { words } = await show(dealCard())
    expect(words()).toContain('Only one person at the customer took part in a contact in the last 90 days.')
    expect(words()).toContain('Champion')
  })

  it('warns once notice was given', async () => {
    const { renderer } = await show(dealCard({ renewal: dealRenewal({ noticeGivenOn: '2026-06-25' }) }))
    expect(renderer.find(Alert).props.title).toBe('Notice was given')
  })

  it('says of a deal that renews nothing that it is none', async () => {
    const deal = { ...dealCard().deal, isRenewal: false }
    const { renderer } = await show(dealCard({ deal, renewal: null, gap: null }))
    expect(renderer.find(EmptyState).props.title).toBe('Not a renewal deal')
    expect(renderer.findAll(Button)).toHaveLength(0)
  })

  it.each([
    [dealCard({ renewal: null, gap: null }), 'No renewal found'],
    [
      dealCard({ renewal: null, gap: null, account: recordAccount({ isCustomer: false }) }),
      'No renewal found',
    ],
    [dealCard({ account: null, noAccount: 'not_linked', renewal: null, gap: null }), 'No company'],
    [dealCard({ account: null, noAccount: 'not_visible', renewal: null, gap: null }), 'Not your account'],
  ])('explains why it has nothing to show', async (card, title) => {
    const { renderer } = await show(card)
    expect(renderer.find(EmptyState).props.title).toBe(title)
  })

  it('offers nothing about a renewal that is decided', async () => {
    const decided = { what: 'lost', on: '2026-06-20' } as const
    const { renderer, statistics } = await show(
      dealCard({ renewal: dealRenewal({ decided, current: null }) }),
    )
    expect(statistics().Renewal).toBe('Lost')
    expect(renderer.findAll(Button, { variant: 'primary' })).toHaveLength(0)
    expect(renderer.maybeFind(StepIndicator)).toBeNull()
  })
})

describe('updating the forecast', () => {
  it('shows the effect, then saves exactly that', async () => {
    const looked: ForecastCall[] = []
    const saved: ForecastCall[] = []
    const { renderer, alerts, form } = await show(dealCard(), {
      previewCall: async (_account, request) => {
        looked.push(request)
        return callReceipt()
      },
      call: async (account, request) => {
        expect(account).toBe('101')
        saved.push(request)
        return callReceipt()
      },
    })
    const forward = () => renderer.find(LoadingButton, { variant: 'primary' })
    expect(forward().props.disabled).toBe(true)
    renderer.find(Select).props.onChange?.('commit')
    renderer.find(CurrencyInput).props.onChange?.(170_000)
    renderer.find(TextArea).props.onInput?.(' Verbal yes ')
    await renderer.waitFor(() => expect(forward().props.disabled).toBe(false))
    forward().trigger('onClick')
    await renderer.waitFor(() => expect(forward().text).toBe('Save'))
    expect(form()).toContain('Best case (€131,000 a year) becomes Commit (€170,000 a year).')
    expect(form()).toContain('The model says best case, 74% likely, €131,000 expected')
    forward().trigger('onClick')
    await renderer.waitFor(() => expect(alerts).toHaveLength(1))
    expect(saved).toEqual(looked)
    expect(saved).toMatchObject([
      {
        due: '2026-09-14',
        category: 'commit',
        amount: '170000.00',
        currency: 'EUR',
        reason: 'Verbal yes',
        key: expect.any(String),
      },
    ])
    expect(alerts).toMatchObject([{ message: 'This renewal counts as commit.' }])
  })

  it('asks for no amount of what is lost', async () => {
    const { renderer } = await show(dealCard())
    renderer.find(Select).props.onChange?.('lost')
    await renderer.waitFor(() => expect(renderer.maybeFind(CurrencyInput)).toBeNull())
  })

  it('says so where a manager’s word goes on counting', async () => {
    const overruled = callReceipt({ after: { category: 'doubtful', by: 'manager', forecast: null } })
    const { renderer, form } = await show(dealCard(), { previewCall: async () => overruled })
    renderer.find(TextArea).props.onInput?.('Verbal yes')
    const forward = () => renderer.find(LoadingButton, { variant: 'primary' })
    await renderer.waitFor(() => expect(forward().props.disabled).toBe(false))
    forward().trigger('onClick')
    await renderer.waitFor(() => expect(form()).toContain("A manager's word stands above yours (commit)"))
  })
})
