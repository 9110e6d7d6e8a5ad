import { options } from './small-room.ts'
import { categoriesOf } from './ticket-categories.ts'

it.each([
  [
    'PRODUCT_ISSUE=Product issue|BILLING_ISSUE=Billing issue|FEATURE_REQUEST=Feature request|GENERAL_INQUIRY=General inquiry',
    { PRODUCT_ISSUE: 'defect', BILLING_ISSUE: 'other', FEATURE_REQUEST: 'other', GENERAL_INQUIRY: 'how_to' },
  ],
  ['a=Störung|b=Frage zur Bedienung|c=Rechnung', { a: 'defect', b: 'how_to', c: 'other' }],
  ['bug=Something broke|x=Tier 3', { bug: 'defect' }],
])('%s', (text, meant) => {
  expect(categoriesOf({ options: options(text).options! })).toEqual(meant)
})
