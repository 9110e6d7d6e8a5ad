import type { Source } from '../csv/table.ts'

/** RavenStack's tables with their dates as ISO instants and their numbers as numbers. */
export interface RavenStackRows {
  accounts: AccountRow[]
  subscriptions: SubscriptionRow[]
  tickets: TicketRow[]
  usage: UseRow[]
  churnEvents: ChurnEventRow[]
}

export interface AccountRow extends Source {
  id: string
  name: string
  industry: string
  country: string
  signedUp: string
  referral: string
  plan: string
  seats: number | null
  trial: boolean
  churned: boolean
}

export interface SubscriptionRow extends Source {
  id: string
  accountId: string
  start: string
  end: string | null
  plan: string
  seats: number | null
  arr: number | null
  trial: boolean
  upgraded: boolean
  downgraded: boolean
  churned: boolean
  billing: string
  autoRenews: boolean
}

export interface TicketRow extends Source {
  id: string
  accountId: string
  submitted: string
  closed: string | null
  resolutionHours: number | null
  priority: string
  firstResponseMinutes: number | null
  satisfaction: number | null
  escalated: boolean
}

export interface UseRow extends Source {
  id: string
  subscriptionId: string
  on: string
}

export interface ChurnEventRow extends Source {
  accountId: string
  on: string
}
