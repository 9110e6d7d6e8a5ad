import { Alert, Button, DateInput, MultiSelect, Select, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { type FilterChoices, paramsOf } from '@perennial/shared/wire/filters'
import { change, routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { Shell } from './Shell.tsx'

const choices: FilterChoices = {
  owners: [{ value: '7', label: 'Owner 7' }],
  tiers: [],
  regions: [],
  segments: [{ value: 'Big', label: 'Big' }],
  days: { first: '2026-01-01', last: '2026-06-30' },
  asOf: '2026-06-30',
  syncedAt: null,
  stale: false,
  timeZone: 'Europe/Berlin',
}
const places = [
  { path: '/', title: 'Overview' },
  { path: '/accounts', title: 'Accounts' },
]

async function show(params: Record<string, string>, path = '/') {
  const shown = routed(
    <Shell title="Overview" places={places} connector={{ choices: async () => choices }}>
      {filters => <Text>{JSON.stringify(paramsOf(filters))}</Text>}
    </Shell>,
    path,
    params,
  )
  const { renderer } = shown
  await renderer.waitFor(() =>
    expect(renderer.find(Select, { name: 'segment' }).props.options).toHaveLength(2),
  )
  return shown
}

it('gives pages the filters of the address', async () => {
  const { renderer } = await show({ band: 'watch,at_risk', owner: '7', metric: 'at_risk' })
  expect(textOf(renderer.getRootNode())).toContain('{"band":"watch,at_risk","owner":"7"}')
  expect(renderer.find(MultiSelect, { name: 'band' }).props.value).toEqual(['watch', 'at_risk'])
  expect(renderer.find(Select, { name: 'owner' }).props.value).toBe('7')
})

it('puts what is chosen into the address, beside what was opened, on the first page', async () => {
  const { renderer, went } = await show({ band: 'watch', metric: 'at_risk', page: '4' }, '/accounts')
  change(renderer.find(Select, { name: 'segment' }), 'onChange', 'Big')
  change(renderer.find(MultiSelect, { name: 'status' }), 'onChange', ['overdue'])
  change(renderer.find(DateInput), 'onChange', { year: 2026, month: 2, date: 5 })
  renderer
    .findAll(Button)
    .find(({ text }) => text === 'Clear filters')!
    .trigger('onClick')
  const kept = { metric: 'at_risk' }
  expect(went.map(({ params }) => params)).toEqual([
    { ...kept, band: 'watch', segment: 'Big' },
    { ...kept, band: 'watch', status: 'overdue' },
    { ...kept, band: 'watch', asOf: '2026-03-05' },
    kept,
  ])
})

it('takes filters along to other pages', async () => {
  const { renderer } = await show({ tier: 'A & B' })
  expect(renderer.find(PageLink).props).toMatchObject({ to: '/accounts', params: { tier: 'A & B' } })
})

it('says which part of the address is no filter', async () => {
  const { renderer } = await show({ band: 'green' })
  expect(textOf(renderer.find(Alert))).toContain('Not used: band green.')
})
