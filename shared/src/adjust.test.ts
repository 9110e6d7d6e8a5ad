import { AdjustRequest } from './adjust.ts'
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
