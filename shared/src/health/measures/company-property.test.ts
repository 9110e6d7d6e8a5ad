import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Settings } from '../settings.ts'
import { companyProperty } from './company-property.ts'

const read = (text: string | null, set: Settings = { property: 'fit' }) =>
  readOf(companyProperty, { account: { properties: { fit: text }, url: 'https://crm/1' } }, set)
const levels = { Good: 90, Poor: 10 }
const scale = {
  linear: [
    [0, 100],
    [50, 0],
  ] as [number, number][],
}

describe('company property', () => {
  it.each([
    ['a score of its own', '64', { property: 'fit' }, 64, 64],
    ['a number on a scale', ' 20 ', { property: 'fit', scale }, 60, 20],
    ['a choice', 'Poor', { property: 'fit', levels }, 10, null],
  ])('%s', (_, text, set, value, figure) => {
    expect(read(text, set)).toMatchObject({ value, figure })
  })

  it('quotes the property and links the record', () => {
    expect(read('64')).toMatchObject({
      because: 'Property fit is 64',
      evidence: [{ text: 'fit: 64', url: 'https://crm/1' }],
    })
  })

  it.each([
    ['no property is named', '64', {}, /set property/],
    ['it is empty', ' ', { property: 'fit' }, /no value in fit/],
    ['the portal has no such property', '64', { property: 'other' }, /no value in other/],
    ['it is no number', 'many', { property: 'fit' }, /gives no value/],
    ['the choice has no level', 'Fair', { property: 'fit', levels }, /gives no value/],
    ['its name is one every object has', 'constructor', { property: 'fit', levels }, /gives no value/],
  ])('does not know when %s', (_, text, set, because) => {
    expect(read(text, set)).toEqual(isUnknown(because))
  })
})
