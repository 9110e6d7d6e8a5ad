import type { CrmRecord } from '../record.ts'
import { itemsValue } from './line-item-value.ts'

const item = (properties: Record<string, string>): CrmRecord => ({
  kind: 'line_item',
  id: '1',
  properties,
  createdAt: '',
  updatedAt: '',
  archived: false,
  mergedIds: [],
})
const monthly = item({ quantity: '5', price: '20', recurringbillingfrequency: 'monthly' })
const setUp = item({ quantity: '1', amount: '900' })

it('makes years of intervals, and keeps what is paid once apart', () => {
  expect(itemsValue([monthly, setUp])).toEqual({ yearly: 1_200, oneOff: 900, quantity: 5 })
})

it('says nothing without a recurring item', () => {
  expect(itemsValue([setUp])).toBeNull()
  expect(itemsValue(null)).toBeNull()
})
