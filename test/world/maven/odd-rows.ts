import { kind, type OddRow, type OddRows, odd } from '../csv/odd-rows.ts'
import type { MavenRows } from './rows.ts'

/** Every kind looked for, also those with no row found. */
export function oddRows(rows: MavenRows): OddRows[] {
  return [
    kind('misspelt_word', 'an account whose sector or country is spelt as nobody spells it', misspelt(rows)),
    kind('unknown_product', 'a deal for a product that is not in products.csv', unknownProducts(rows)),
    kind('deal_without_account', 'a deal that names no account', lacking(rows, 'account')),
    kind('deal_without_engage_date', 'a deal that says no day on which it began', lacking(rows, 'engaged')),
    kind('agent_without_deals', 'a sales agent who has no deal', idleAgents(rows)),
    kind('orphan', 'a row that names an account or agent that is in no file', orphans(rows)),
    kind('closed_before_engaged', 'a deal that was closed before it began', reversed(rows)),
  ]
}

/** Spelt so in Maven's own data. */
const misspellings: Readonly<Record<string, string>> = { technolgy: 'technology', Philipines: 'Philippines' }

const misspelt = ({ accounts }: MavenRows): OddRow[] =>
  accounts.flatMap(row =>
    [row.sector, row.country]
      .filter(word => word in misspellings)
      .map(word => odd(row, `${row.name}: ${word} for ${misspellings[word]}`)),
  )

function unknownProducts({ products, opportunities }: MavenRows): OddRow[] {
  const known = new Set(products.map(({ name }) => name))
  return opportunities
    .filter(({ product }) => !known.has(product))
    .map(row => odd(row, `${row.id}: ${row.product}`))
}

const lacking = ({ opportunities }: MavenRows, what: 'account' | 'engaged'): OddRow[] =>
  opportunities.filter(row => row[what] === null).map(row => odd(row, `${row.id}, ${row.stage}`))

function idleAgents({ agents, opportunities }: MavenRows): OddRow[] {
  const busy = new Set(opportunities.map(({ agent }) => agent))
  return agents.filter(({ name }) => !busy.has(name)).map(row => odd(row, row.name))
}

function orphans({ accounts, agents, opportunities }: MavenRows): OddRow[] {
  const companies = new Set(accounts.map(({ name }) => name))
  const people = new Set(agents.map(({ name }) => name))
  return [
    ...accounts
      .filter(({ parent }) => parent !== null && !companies.has(parent))
      .map(row => odd(row, `parent ${row.parent}`)),
    ...opportunities
      .filter(({ account }) => account !== null && !companies.has(account))
      .map(row => odd(row, `account ${row.account}`)),
    ...opportunities.filter(({ agent }) => !people.has(agent)).map(row => odd(row, `agent ${row.agent}`)),
  ]
}

const reversed = ({ opportunities }: MavenRows): OddRow[] =>
  opportunities
    .filter(({ engaged, closed }) => engaged !== null && closed !== null && closed < engaged)
    .map(row => odd(row, row.id))
