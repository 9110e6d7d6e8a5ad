import { dateColumn } from '../csv/dates.ts'
import { number, type Row, readTables, source, type Table, unreadable } from '../csv/table.ts'
import {
  type AccountRow,
  type AgentRow,
  type MavenRows,
  type OpportunityRow,
  type ProductRow,
  type Stage,
  stages,
} from './rows.ts'

/** The columns that cannot be done without, by file. */
const columns: readonly (readonly [file: string, names: readonly string[]])[] = [
  [
    'accounts.csv',
    ['account', 'sector', 'year_established', 'revenue', 'employees', 'office_location', 'subsidiary_of'],
  ],
  ['products.csv', ['product', 'series', 'sales_price']],
  ['sales_teams.csv', ['sales_agent', 'manager', 'regional_office']],
  [
    'sales_pipeline.csv',
    [
      'opportunity_id',
      'sales_agent',
      'product',
      'account',
      'deal_stage',
      'engage_date',
      'close_date',
      'close_value',
    ],
  ],
]

export const mavenFiles: readonly string[] = columns.map(([file]) => file)

/** Reads the four files of a folder; see `maven` for what it throws. */
export async function readMaven(dir: string): Promise<MavenRows> {
  const [accounts, products, teams, pipeline] = await readTables(dir, columns)
  return {
    accounts: accountRows(accounts!),
    products: productRows(products!),
    agents: agentRows(teams!),
    opportunities: opportunityRows(pipeline!),
  }
}

const accountRows = (table: Table): AccountRow[] =>
  table.rows.map(row => ({
    ...source(table, row),
    name: row.cells.account!,
    sector: row.cells.sector!,
    founded: row.cells.year_established!,
    revenue: number(table, row, 'revenue'),
    employees: number(table, row, 'employees'),
    country: row.cells.office_location!,
    parent: row.cells.subsidiary_of! || null,
  }))

const productRows = (table: Table): ProductRow[] =>
  table.rows.map(row => ({
    ...source(table, row),
    name: row.cells.product!,
    series: row.cells.series!,
    listPrice: number(table, row, 'sales_price'),
  }))

const agentRows = (table: Table): AgentRow[] =>
  table.rows.map(row => ({
    ...source(table, row),
    name: row.cells.sales_agent!,
    manager: row.cells.manager!,
    office: row.cells.regional_office!,
  }))

function opportunityRows(table: Table): OpportunityRow[] {
  const engaged = dateColumn(table, 'engage_date')
  const closed = dateColumn(table, 'close_date')
  return table.rows.map(row => ({
    ...source(table, row),
    id: idOf(table, row),
    agent: row.cells.sales_agent!,
    product: row.cells.product!,
    account: row.cells.account! || null,
    stage: stageOf(table, row),
    engaged: engaged(row),
    closed: closed(row),
    value: number(table, row, 'close_value'),
  }))
}

function idOf(table: Table, row: Row): string {
  const id = row.cells.opportunity_id!
  if (/^[0-9A-Z]{8}$/.test(id)) return id
  throw unreadable(table, row.number, 'opportunity_id', id, 'write eight digits and capital letters')
}

function stageOf(table: Table, row: Row): Stage {
  const found = stages.find(stage => stage === row.cells.deal_stage)
  if (found !== undefined) return found
  const remedy = `write one of ${stages.join(', ')}`
  throw unreadable(table, row.number, 'deal_stage', row.cells.deal_stage!, remedy)
}
