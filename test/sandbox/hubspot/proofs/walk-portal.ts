import { type Call, get, patch, post, remove } from './call.ts'

const properties = '/crm/v3/properties/companies'
const pipelines = '/crm/v3/pipelines'
const owners = '/crm/v3/owners'

const groupCalls: Call[] = [
  get('list groups', `${properties}/groups`),
  post('create a group', `${properties}/groups`, { name: 'proof_walk', label: 'Walk', displayOrder: 3 }, 201),
  get('read a group', `${properties}/groups/proof_walk`),
  patch('rename a group', `${properties}/groups/proof_walk`, { label: 'Walked' }),
  get('read an absent group', `${properties}/groups/nowhere`, 404),
]

const choice = (name: string) => ({
  name,
  label: name,
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'proof_walk',
  description: 'Made by the walk',
  options: [
    { label: 'One', value: 'one', displayOrder: 0, hidden: false },
    { label: 'Two', value: 'two', displayOrder: 1, hidden: false },
  ],
})

const named = (...names: string[]) => ({ inputs: names.map(name => ({ name })) })
const live = (...names: string[]) => ({ archived: false, ...named(...names) })

const propertyCalls: Call[] = [
  get('list properties', properties),
  post('create a property', properties, choice('proof_choice'), 201),
  post('create it again', properties, choice('proof_choice'), 409),
  get('read a property', `${properties}/proof_choice`),
  get('read an absent property', `${properties}/no_such_property`, 404),
  patch('relabel a property', `${properties}/proof_choice`, { label: 'Choose' }),
  post(
    'batch create properties',
    `${properties}/batch/create`,
    { inputs: [choice('proof_b'), choice('proof_c')] },
    201,
  ),
  post('batch read properties', `${properties}/batch/read`, live('proof_b', 'name')),
  post('batch read properties, one absent', `${properties}/batch/read`, live('name', 'no_such'), 207),
  post('batch archive properties', `${properties}/batch/archive`, named('proof_b', 'proof_c'), 204),
  get('list archived properties', `${properties}?archived=true`),
  remove('archive a property', `${properties}/proof_choice`),
  remove('archive a group', `${properties}/groups/proof_walk`),
]

const pipelineCalls: Call[] = [
  get('list deal pipelines', `${pipelines}/deals`),
  get('list ticket pipelines', `${pipelines}/tickets`),
  get('read a pipeline', `${pipelines}/deals/renewals`),
  get('read an absent pipeline', `${pipelines}/deals/nowhere`, 404),
  get('list stages', `${pipelines}/deals/renewals/stages`),
  get('read a stage', `${pipelines}/deals/renewals/stages/upcoming`),
  patch('relabel a pipeline', `${pipelines}/tickets/support`, { label: 'Support desk' }),
  patch('relabel a stage', `${pipelines}/tickets/support/stages/done`, { label: 'Solved' }),
]

const accountCalls: Call[] = [
  get('account details', '/account-info/v3/details'),
  get('list owners', `${owners}/`),
  get('list owners, first page', `${owners}/?limit=1`),
  get('find an owner', `${owners}/?email=ben@vendor.example`),
  get('list archived owners', `${owners}/?archived=true`),
  get('read an owner', `${owners}/71`),
  get('read an absent owner', `${owners}/99999`, 404),
]

const nameCalls: Call[] = [
  get('list by object type id', '/crm/v3/objects/0-2?limit=1'),
  get('list by singular name', '/crm/v3/objects/company?limit=1'),
]

/** What a portal is besides its records: account, owners, pipelines, property groups and properties. */
export const portalCalls: Call[] = [
  ...nameCalls,
  ...accountCalls,
  ...pipelineCalls,
  ...groupCalls,
  ...propertyCalls,
]
