import type { Refusal } from './refusal.ts'

const filter = { propertyName: 'seats', operator: 'GT', value: '1' }
const group = (filters: number) => ({ filters: Array.from({ length: filters }, () => filter) })

const search = (name: string, body: unknown, says: RegExp): Refusal => ({
  name: `a search ${name}`,
  method: 'POST',
  path: '/crm/v3/objects/companies/search',
  body,
  status: 400,
  category: 'VALIDATION_ERROR',
  says,
})

const by = (one: object) => ({ filterGroups: [{ filters: [one] }] })

/** Limits and operators: https://developers.hubspot.com/docs/api-reference/search/guide */
export const searchRefusals: Refusal[] = [
  search('for a page of 201', { limit: 201 }, /limit|200/i),
  search('beyond the ten-thousandth result', { limit: 100, after: '10000' }, /10,?000/),
  search('that crosses the ten-thousandth result', { limit: 100, after: '9950' }, /10,?000/),
  search('after a cursor of no number', { after: 'not-a-cursor' }, /after|not-a-cursor|paging/i),
  search('with 6 filter groups', { filterGroups: Array.from({ length: 6 }, () => group(1)) }, /group|5/i),
  search('with 7 filters in a group', { filterGroups: [group(7)] }, /filter|6/i),
  search('with 19 filters', { filterGroups: [group(5), group(5), group(5), group(4)] }, /filter|18/i),
  search('by an unknown operator', by({ ...filter, operator: 'LIKE' }), /LIKE|operator/i),
  search('BETWEEN without a high value', by({ ...filter, operator: 'BETWEEN' }), /highValue|high/i),
  search('IN without values', by({ propertyName: 'seats', operator: 'IN', value: '1' }), /values/i),
  search('EQ without a value', by({ propertyName: 'seats', operator: 'EQ' }), /value/i),
  search(
    'by a property nobody defined',
    by({ ...filter, propertyName: 'no_such_property' }),
    /no_such_property/,
  ),
  search('by a number in words', by({ ...filter, value: 'forty' }), /forty|number/i),
  search('sorted by two properties', { sorts: ['seats', 'name'] }, /sort/i),
  search('sorted by a property nobody defined', { sorts: ['no_such_property'] }, /no_such_property/),
  search('of more than 3,000 characters', { query: 'x'.repeat(3_001) }, /3,?000|character|length|long/i),
]
