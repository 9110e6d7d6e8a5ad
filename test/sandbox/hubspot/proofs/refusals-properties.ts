import type { Refusal } from './refusal.ts'

const path = '/crm/v3/properties/companies'
const good = {
  name: 'mood',
  label: 'Mood',
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'retention_facts',
  options: [{ label: 'Good', value: 'good', displayOrder: 0, hidden: false }],
}
const { options: _options, ...withoutOptions } = good

const define = (name: string, body: unknown, says: RegExp): Refusal => ({
  name: `a property ${name}`,
  method: 'POST',
  path,
  body,
  status: 400,
  category: 'VALIDATION_ERROR',
  says,
})

/** Definitions: https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide */
export const propertyRefusals: Refusal[] = [
  define('named with a space', { ...good, name: 'my mood' }, /name/i),
  define('named in capitals', { ...good, name: 'Mood' }, /name|lower/i),
  define('named from a digit', { ...good, name: '1mood' }, /name|letter/i),
  define('in a group that does not exist', { ...good, groupName: 'nowhere' }, /nowhere|group/i),
  define('of an unknown type', { ...good, type: 'money' }, /money|type/i),
  define(
    'shown by a field of another type',
    { ...good, type: 'number', fieldType: 'select' },
    /fieldType|field type|select/i,
  ),
  define('of choices without options', withoutOptions, /option/i),
  define(
    'with one option twice',
    { ...good, options: [good.options[0], good.options[0]] },
    /option|duplicate|unique/i,
  ),
  define('without a label', { ...good, label: undefined }, /label/i),
  {
    name: 'a property whose name is taken',
    method: 'POST',
    path,
    body: { ...good, name: 'plan_name' },
    status: 409,
    category: 'CONFLICT',
    says: /plan_name|already exists/i,
  },
  {
    name: 'a group whose name is taken',
    method: 'POST',
    path: `${path}/groups`,
    body: { name: 'retention_facts', label: 'Again' },
    status: 409,
    category: 'CONFLICT',
    says: /retention_facts|already exists/i,
  },
  {
    name: "a change to the type of HubSpot's own property",
    method: 'PATCH',
    path: `${path}/name`,
    body: { type: 'number', fieldType: 'number' },
    status: 400,
    category: 'VALIDATION_ERROR',
    says: /name|read.?only|HubSpot/i,
  },
  {
    name: "archiving HubSpot's own property",
    method: 'DELETE',
    path: `${path}/name`,
    status: 400,
    category: 'VALIDATION_ERROR',
    says: /name|HubSpot|archiv|delet/i,
  },
  {
    name: 'a batch of 101 properties',
    method: 'POST',
    path: `${path}/batch/create`,
    body: { inputs: Array.from({ length: 101 }, (_, index) => ({ ...good, name: `mood_${index}` })) },
    status: 400,
    category: 'VALIDATION_ERROR',
    says: /100|batch|limit/i,
  },
]
