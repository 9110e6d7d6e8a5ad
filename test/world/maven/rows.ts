import type { Source } from '../csv/table.ts'

/** Maven's tables with their dates as ISO instants and their numbers as numbers. */
export interface MavenRows {
  accounts: AccountRow[]
  products: ProductRow[]
  agents: AgentRow[]
  opportunities: OpportunityRow[]
}

export interface AccountRow extends Source {
  name: string
  sector: string
  founded: string
  /** Millions of US dollars. */
  revenue: number | null
  employees: number | null
  country: string
  /** Null: belongs to nobody. */
  parent: string | null
}

export interface ProductRow extends Source {
  name: string
  series: string
  listPrice: number | null
}

export interface AgentRow extends Source {
  name: string
  manager: string
  office: string
}

export interface OpportunityRow extends Source {
  id: string
  agent: string
  product: string
  /** Null: nobody has said whose it is. */
  account: string | null
  stage: Stage
  engaged: string | null
  closed: string | null
  value: number | null
}

export const stages = ['Prospecting', 'Engaging', 'Won', 'Lost'] as const
export type Stage = (typeof stages)[number]
