/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from '@testing-library/dom'
import { clearStage, mount } from '../../fixtures/remoteStage.tsx'
import { CrmActionButton, CrmCardActions } from './CrmActions.tsx'
import { CrmAssociationTable } from './CrmAssociationTable.tsx'
import { CrmPropertyList } from './CrmProperties.tsx'
import { CrmProvider, type CrmSource } from './CrmSource.ts'
import { CrmStageTracker } from './CrmStageTracker.tsx'
import { CrmStatistics } from './CrmStatistics.tsx'

afterEach(clearStage)

const source = (own: Partial<CrmSource> = {}): CrmSource => ({
  properties: async (_record, names) =>
    names.map(name => ({ name, label: name.toUpperCase(), value: name === 'tier' ? null : `${name} 1` })),
  associated: async () => ({
    records: [
      { id: 1, name: 'Deal 1', url: '/deal/1', properties: [{ name: 'arr', label: 'ARR', value: '€10' }] },
    ],
    total: 3,
  }),
  statistics: async () => [{ label: 'Total', value: null }],
  stages: async () => ({ pipeline: 'Renewals', stages: ['Open', 'Won'], current: 0 }),
  act: async () => [],
  ...own,
})

const on = (crm: CrmSource, node: React.ReactNode) => mount(<CrmProvider value={crm}>{node}</CrmProvider>)

it('a property without a value is said to have none', async () => {
  const element = on(source(), <CrmPropertyList properties={['owner', 'tier']} />)
  await within(element).findByText('owner 1')
  expect(within(element).getByText('TIER').nextElementSibling?.textContent).toBe('No value')
})

it('without a CRM the component says who draws it', async () => {
  const element = mount(<CrmPropertyList properties={['owner']} />)
  expect((await within(element).findByRole('note')).textContent).toContain('CrmPropertyList')
})

it('a failure shows its reason', async () => {
  const failing = source({ properties: async () => Promise.reject(new Error('429: too many requests')) })
  const element = on(failing, <CrmPropertyList properties={['owner']} />)
  expect((await within(element).findByRole('alert')).textContent).toContain('429: too many requests')
})

it('a table of associated records names each and says how many are left out', async () => {
  const element = on(source(), <CrmAssociationTable objectTypeId="0-3" propertyColumns={['arr']} />)
  expect((await within(element).findByRole('link', { name: 'Deal 1' })).getAttribute('href')).toBe('/deal/1')
  within(element).getByText('1 of 3 shown')
})

it('an association without records is said to be empty', async () => {
  const none = source({ associated: async () => ({ records: [], total: 0 }) })
  const element = on(none, <CrmAssociationTable objectTypeId="0-3" propertyColumns={['arr']} />)
  await within(element).findByText('No associated records')
})

it('an unknown statistic is not a zero', async () => {
  const element = on(source(), <CrmStatistics objectTypeId="0-3" statistics={[]} />)
  await within(element).findByText('No value')
})

it('the stage the record is in is marked', async () => {
  const element = on(source(), <CrmStageTracker properties={[]} />)
  const current = (await within(element).findByText('Open')).closest('[aria-current="step"]')
  expect(current).not.toBeNull()
})

describe('an action', () => {
  const note = { actionType: 'ADD_NOTE', actionContext: { objectTypeId: '0-2', objectId: 1 } } as const

  it('is taken by the host', async () => {
    const taken: unknown[] = []
    const crm = source({
      act: async action => {
        taken.push(action)
        return []
      },
    })
    const element = on(crm, <CrmActionButton {...note}>Add note</CrmActionButton>)
    fireEvent.click(await within(element).findByRole('button', { name: 'Add note' }))
    expect(taken).toEqual([note])
  })

  it('that cannot be taken tells the card why', async () => {
    const errors: string[][] = []
    const element = mount(
      <CrmCardActions
        actionConfigs={[{ type: 'action-library-button', ...note }]}
        onError={said => errors.push(said)}
      />,
    )
    fireEvent.click(await within(element).findByRole('button', { name: 'Add note' }))
    await waitFor(() => expect(errors).toEqual([['ADD_NOTE needs HubSpot: no CRM is connected here']]))
  })
})
