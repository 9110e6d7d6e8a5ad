import { type Call, get, post, put, remove } from './call.ts'

const pair = (from: string, to: string) => ({ from: { id: from }, to: { id: to } })
const type = (associationTypeId: number) => ({ associationCategory: 'HUBSPOT_DEFINED', associationTypeId })
const linked = (from: string, to: string) => ({ ...pair(from, to), types: [type(279)] })

const company = '/crm/v4/objects/companies/1001/associations'
const contact = '/crm/v4/objects/contacts/2001/associations'
const contactsToCompanies = '/crm/v4/associations/contacts/companies'
const companiesToContacts = '/crm/v4/associations/companies/contacts'

const reads: Call[] = [
  get('links of a record', `${company}/contacts`),
  get('links of a record, first page', `${company}/contacts?limit=1`),
  get('links of a record that has none', '/crm/v4/objects/companies/1012/associations/deals'),
  post('batch read links', `${companiesToContacts}/batch/read`, { inputs: [{ id: '1001' }, { id: '1002' }] }),
  post(
    'batch read links, one record has none',
    `${companiesToContacts}/batch/read`,
    { inputs: [{ id: '1001' }, { id: '1012' }] },
    207,
  ),
  get('labels of a pair of types', `${companiesToContacts}/labels`),
]

const writes: Call[] = [
  put('link two records', `${contact}/companies/1013`, [type(279)], 201),
  put('link two records plainly', `${contact}/default/companies/1014`, undefined),
  put('link with a type that does not exist', `${contact}/companies/1013`, [type(9999)], 400),
  remove('unlink two records', `${contact}/companies/1013`),
  post(
    'batch link',
    `${contactsToCompanies}/batch/create`,
    { inputs: [linked('2001', '1015'), linked('2002', '1015')] },
    201,
  ),
  post('batch link plainly', `${contactsToCompanies}/batch/associate/default`, {
    inputs: [pair('2001', '1016')],
  }),
  post(
    'batch unlink',
    `${contactsToCompanies}/batch/archive`,
    { inputs: [{ from: { id: '2001' }, to: [{ id: '1015' }] }] },
    204,
  ),
  post(
    'batch unlink one label',
    `${contactsToCompanies}/batch/labels/archive`,
    { inputs: [linked('2002', '1015')] },
    204,
  ),
]

// The local HubSpot numbers the labels of a portal from here.
const firstLabelTypeId = 10_001
const labels = `${contactsToCompanies}/labels`

const labelCalls: Call[] = [
  post('create a label', labels, { name: 'champion', label: 'Champion', inverseLabel: 'Championed by' }),
  put('rename a label', labels, { associationTypeId: firstLabelTypeId, label: 'Advocate' }, 204),
  get('labels with one of our own', labels),
  remove('archive a label', `${labels}/${firstLabelTypeId}`),
]

/** Reading, making and breaking links, and the labels they carry. */
export const associationCalls: Call[] = [...reads, ...writes, ...labelCalls]
