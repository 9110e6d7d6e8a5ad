import { Alert, Button, DateInput, MultiSelect, Select, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { type FilterChoices, paramsOf } from '@perennial/shared/wire/filters'
import { change, routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { Shell } from './Shell.tsx'
import { everyFilter, filtersOfNow, lastingFilters, type Used } from './used.ts'

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

async function show(params: Record<string, string>, path = '/', used: Used = everyFilter) {
  const shown = routed(
    <Shell title="Overview" places={places} used={used} connector={{ choices: async () => choices }}>
      {filters => <Text>{JSON.stringify(paramsOf(filters))}</Text>}
    </Shell>,
    path,
    params,
  )
  const { renderer } = shown
  if (used.includes('segment'))
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

const offered = ({ renderer }: Awaited<ReturnType<typeof show>>) =>
  [...renderer.findAll(MultiSelect), ...renderer.findAll(Select), ...renderer.findAll(DateInput)].map(
    ({ props }) => props.name,
  )

it.each<[string, Used, string[]]>([
  [
    'all of them',
    everyFilter,
    ['status', 'band', 'engagement', 'owner', 'tier', 'region', 'segment', 'asOf'],
  ],
  ['those of now', filtersOfNow, ['status', 'band', 'engagement', 'owner', 'tier', 'region', 'segment']],
  ['those that last', lastingFilters, ['owner', 'tier', 'region', 'segment']],
  ['the day', ['asOf'], ['asOf']],
  ['none', [], []],
])('offers what narrows the page: %s', async (_, used, names) => {
  expect(offered(await show({}, '/', used))).toEqual(names)
})

it('says what is set and narrows nothing here, and takes it along to other pages', async () => {
  const { renderer } = await show({ band: 'watch', asOf: '2026-03-05', owner: '7' }, '/', lastingFilters)
  const words = textOf(renderer.getRootNode())
  expect(words).toContain('Set but not used here: health, as known on.')
  expect(renderer.find(PageLink).props.params).toEqual({ band: 'watch', asOf: '2026-03-05', owner: '7' })
})

it('says nothing of the kind where every filter that is set is used', async () => {
  const { renderer } = await show({ owner: '7' }, '/', lastingFilters)
  expect(textOf(renderer.getRootNode())).not.toContain('not used here')
})

it('keeps what is not used here when the others are changed or cleared', async () => {
  const { renderer, went } = await show({ band: 'watch', owner: '7' }, '/accounts', lastingFilters)
  change(renderer.find(Select, { name: 'segment' }), 'onChange', 'Big')
  renderer.find(Button).trigger('onClick')
  expect(went.map(({ params }) => params)).toEqual([
    { band: 'watch', owner: '7', segment: 'Big' },
    { band: 'watch' },
  ])
})

it('has nothing to clear where no filter is used', async () => {
  const { renderer } = await show({ band: 'watch' }, '/', [])
  expect(renderer.findAll(Button)).toEqual([])
  expect(textOf(renderer.getRootNode())).toContain('Set but not used here: health.')
})
