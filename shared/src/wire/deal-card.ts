/** What the card on a deal asks of the connector and what it gets. */
import * as z from 'zod/mini'
import { Basis, CardCategory, CardMoney, CardProbability } from '../card.ts'
import { age, Day } from './age.ts'
import { NoAccount, RecordAccount, Share } from './record-card.ts'

export const DealStep = z.object({
  step: z.enum(['notice', 'negotiation', 'signature', 'start']),
  /** The day it ends or happens; null when not known. A negotiation has none of its own. */
  on: z.nullable(Day),
})
export type DealStep = z.infer<typeof DealStep>

/** A person's word on the renewal, whatever the model says. */
export const DealCall = z.object({
  category: CardCategory,
  /** Yearly amount it will renew at; null when nothing was said about it. */
  amount: z.nullable(CardMoney),
  as: z.enum(['owner', 'manager']),
  by: z.string(),
  on: Day,
  reason: z.string(),
})
export type DealCall = z.infer<typeof DealCall>

/** The renewal of the account that the deal is about. */
export const DealRenewal = z.object({
  /** First day of the next term. */
  due: Day,
  daysUntil: z.int(),
  basis: Basis,
  autoRenews: z.nullable(z.boolean()),
  /** Last day on which notice can be given; null when no notice period is known. */
  notice: z.nullable(Day),
  daysUntilNotice: z.nullable(z.int()),
  /** Day the customer said it will not renew. */
  noticeGivenOn: z.nullable(Day),
  /** Null while it is open. */
  decided: z.nullable(z.object({ what: z.enum(['renewed', 'lost']), on: Day })),
  /** Yearly amounts up for renewal, one a currency; null when a price is not known. */
  target: z.nullable(z.array(CardMoney)),
  /** In this order. `current` is the index of the one it stands at; null once the renewal is lost. */
  steps: z.array(DealStep),
  current: z.nullable(z.int()),
  /** The model's; null when it has none for this renewal, for the reason beside it. */
  probability: z.nullable(CardProbability),
  noProbabilityBecause: z.nullable(z.string()),
  /** What the model makes of it; null without a probability. */
  modelCategory: z.nullable(CardCategory),
  /** The word that counts: a manager's comes before an owner's. */
  call: z.nullable(DealCall),
})
export type DealRenewal = z.infer<typeof DealRenewal>

/** GET {connector}/v1/cards/deal/{dealId} */
export const DealCard = z.object({
  ...age,
  deal: z.object({
    id: z.string(),
    name: z.string(),
    status: z.enum(['open', 'won', 'lost']),
    closeDate: z.nullable(Day),
    /** Whether the CRM says that it renews a contract. */
    isRenewal: z.boolean(),
    /** The yearly amount it asks for, and where that stands; null when it cannot be told. */
    yearly: z.nullable(z.object({ amount: CardMoney, because: z.string() })),
    /** Chance of winning that the CRM gives its stage; null when the CRM does not say. */
    stageProbability: z.nullable(Share),
  }),
  account: z.nullable(RecordAccount),
  noAccount: z.nullable(NoAccount),
  /** Null for a deal that renews nothing, and while no renewal of the account lies near its close date. */
  renewal: z.nullable(DealRenewal),
  /** Yearly amount of the deal less the target; null when they cannot be compared. */
  gap: z.nullable(CardMoney),
  /** People of the account who took part in a contact of the last `days` days. */
  heard: z.object({ people: z.int(), days: z.int() }),
  /** Stakeholder roles nobody at the account holds. */
  missingRoles: z.array(z.string()),
})
export type DealCard = z.infer<typeof DealCard>

export const dealCardPath = (dealId: string | number): string => `/v1/cards/deal/${dealId}`
