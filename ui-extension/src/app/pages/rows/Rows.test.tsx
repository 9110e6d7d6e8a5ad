import { EmptyState, LoadingButton, Table, TableCell, TableHeader } from '@hubspot/ui-extensions'
import { noFilters } from '@perennial/shared/wire/filters'
import type { PortfolioRows, RowsAsked } from '@perennial/shared/wire/portfolio'
import { foreignRow, portfolioRow, portfolioRows, unknownRow } from '../../../../fixtures/portfolios.ts'
import { change, routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { AccountsPage } from '../accounts/AccountsPage.tsx'
import { RenewalsPage } from '../renewals/RenewalsPage.tsx'

async function show(found: PortfolioRows, params: Record<string, string> = {}, Page = AccountsPage) {
  const asked: RowsAsked[] = []
  const connector = {
    rows: async (_filters: unknown, rows: RowsAsked) => {
      asked.push(rows)
      return found
    },
    csv: async () => 'id,name\r\n101,Norrland',
  }
  const page = <Page connector={connector} filters={noFilters} />
  const shown = routed(page, '/accounts', params)
  const { renderer } = shown
  await renderer.waitFor(() => renderer.maybeFind(Table) ?? renderer.find(EmptyState))
  return { ...shown, asked, words: () => textOf(renderer.getRootNode()) }
}

it('shows rows, their sum, and what is in no sum', async () => {
  const { renderer, words } = await show(portfolioRows([portfolioRow(), unknownRow, foreignRow]))
  expect(words()).toContain('3 rows, together €182,400; 2 without a known amount are in no sum.')
  const amounts = renderer
    .findAll(TableCell)
    .map(textOf)
    .filter((_, at) => at % 5 === 4)
  expect(amounts).toEqual(['€182,400', 'Unknown', expect.stringMatching(/^CHF\s90,000 \(no rate\)$/)])
  expect(words()).toContain('In notice window, notice by Jul 16, 2026')
})

it('takes the number, the order and the page from the address', async () => {
  const { asked } = await show(portfolioRows([portfolioRow()]), {
    metric: 'at_risk',
    sort: '-worth',
    page: '2',
  })
  expect(asked).toEqual([{ metric: 'at_risk', sort: '-worth', page: 2 }])
})

it('falls back where the address makes no sense', async () => {
  const { asked } = await show(portfolioRows([portfolioRow()]), { sort: 'luck', page: '-1' })
  expect(asked).toEqual([{ metric: 'accounts', sort: '-amount', page: 1 }])
})

it('begins the pipeline with what is due first', async () => {
  const { asked } = await show(portfolioRows([portfolioRow()]), {}, RenewalsPage)
  expect(asked).toEqual([{ metric: 'pipeline', sort: 'due', page: 1 }])
})

it('puts order and page into the address', async () => {
  const { renderer, went } = await show(portfolioRows([portfolioRow()]), { metric: 'at_risk', owner: '7' })
  change(renderer.find(Table), 'onPageChange', 3)
  change(renderer.findAll(TableHeader)[2]!, 'onSortChange', 'descending')
  const kept = { metric: 'at_risk', owner: '7' }
  expect(went).toEqual([
    { to: '/accounts', params: { ...kept, sort: '-amount', page: '3' } },
    { to: '/accounts', params: { ...kept, sort: '-due', page: '1' } },
  ])
})

it('copies all rows as CSV', async () => {
  const { renderer, copied } = await show(portfolioRows([portfolioRow()]))
  renderer.find(LoadingButton).trigger('onClick')
  await renderer.waitFor(() => expect(copied).toEqual(['id,name\r\n101,Norrland']))
})

it('says what to do where no account fits', async () => {
  const { renderer } = await show(portfolioRows([]))
  expect(textOf(renderer.find(EmptyState))).toContain('nothing of this kind')
})
