import { AdjustRequest, DecideRequest, DecisionReceipt } from './adjust.ts'
import { decisions, stateAfter } from './ledger/adjustments/state.ts'
import { ReasonCode } from './model/adjustment.ts'
import { LossCause } from './model/contract-line.ts'

const asked = { amount: '12000', effective: '2026-07-01', reason: 'price_change' }

it('is a movement that holds until the source changes, unless said otherwise', () => {
  expect(AdjustRequest.parse(asked)).toMatchObject({ kind: 'movement', holds: 'until_source_changes' })
})

it('knows every reason and cause the ledger knows', () => {
  for (const reason of ReasonCode.options)
    expect(AdjustRequest.safeParse({ ...asked, reason }).success).toBe(true)
  for (const lossCause of LossCause.options)
    expect(AdjustRequest.safeParse({ ...asked, lossCause }).success).toBe(true)
})

it.each([{ reason: 'because' }, { amount: 12_000 }, { holds: 'for ever' }, { key: '' }])(
  'refuses %j',
  more => {
    expect(AdjustRequest.safeParse({ ...asked, ...more }).success).toBe(false)
  },
)

it.each([
  { verdict: 'approve' },
  { verdict: 'approve', note: '', expect: 'undo_proposed' },
  { verdict: 'reject', note: 'no invoice says so', expect: 'proposed' },
])('reads the decision %j', decision => {
  expect(DecideRequest.parse(decision)).toEqual(decision)
})

it.each([
  {},
  { verdict: 'undo' },
  { verdict: 'reject' },
  { verdict: 'reject', note: ' ' },
  { verdict: 'approve', note: 'x'.repeat(501) },
  { verdict: 'approve', expect: 'approved' },
])('does not read the decision %j', decision => {
  expect(DecideRequest.safeParse(decision).success).toBe(false)
})

it('knows every state a decision leads to, and none that waits', () => {
  const receipt = { id: 'a', by: 'Fay', note: null, at: '2026-06-30T12:00:00Z' }
  const decided = Object.values(decisions).flatMap(events =>
    Object.values(events).map(event => stateAfter(true, [event])),
  )
  for (const state of decided)
    expect(DecisionReceipt.parse({ ...receipt, state })).toEqual({ ...receipt, state })
  expect(DecisionReceipt.safeParse({ ...receipt, state: 'undo_proposed' }).success).toBe(false)
})
