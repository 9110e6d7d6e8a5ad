import { accounts } from './accounts.ts'
import { churnEvents } from './churn-events.ts'
import { contracts } from './contracts.ts'
import type { FactKind } from './fact-kind.ts'
import { invoices } from './invoices.ts'
import { opportunities } from './opportunities.ts'
import { products } from './products.ts'
import { rates } from './rates.ts'
import { surveys } from './surveys.ts'
import { tickets } from './tickets.ts'
import { usage } from './usage.ts'

/** Every kind of file, by the word for it in a mapping. */
export const factKinds = {
  accounts,
  contracts,
  subscriptions: contracts,
  usage,
  tickets,
  surveys,
  churn_events: churnEvents,
  opportunities,
  invoices,
  rates,
  products,
} satisfies Record<string, FactKind>
export type FileKind = keyof typeof factKinds
