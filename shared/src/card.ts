/**
 * What each card asks of the connector and what it gets. Written with zod/mini because this file is
 * bundled into the cards. The connector builds these values, the cards parse them: one contract, both ways.
 */
import * as z from 'zod/mini'
import { age, Day } from './wire/age.ts'

/** 0..1 */
const Share = z.number().check(z.gte(0), z.lte(1))

export const Band = z.enum(['healthy', 'watch', 'at_risk', 'unscored'])
export type Band = z.infer<typeof Band>

/** How we know a fact: the CRM states it, we derived it from stated facts, or we assumed it. */
export const Basis = z.enum(['stated', 'derived', 'assumed'])
export type Basis = z.infer<typeof Basis>

/** Integer minor units (cents) of an ISO 4217 currency; `digits` is the number of minor digits. */
export const CardMoney = z.object({ minor: z.int(), currency: z.string(), digits: z.int() })
export type CardMoney = z.infer<typeof CardMoney>

/** One record or number that was read, in plain words, with a link into the CRM where there is one. */
export const CardEvidence = z.object({ text: z.string(), url: z.nullable(z.string()) })
export type CardEvidence = z.infer<typeof CardEvidence>

/** What one measure adds to the score. The points of all contributions and adjustments sum exactly to the score. */
export const CardContribution = z.object({
  measure: z.string(),
  label: z.string(),
  /** `held`: its data is missing and the last value still counts; `not_applicable`: says nothing about this account. */
  state: z.enum(['known', 'held', 'missing', 'not_applicable']),
  /** The measure's own value, 0..100 (100 is best); null = unknown, its weight is spread over the others. */
  value: z.nullable(z.number()),
  /** Effective share of the total weight, 0..1; 0 when unknown. */
  weight: Share,
  points: z.number(),
  because: z.string(),
  evidence: z.array(CardEvidence),
  /** Day of the newest record it rests on. */
  asOf: z.nullable(Day),
})
export type CardContribution = z.infer<typeof CardContribution>

/** What else moved the score: an exception, a rounding, values last known, a person. */
export const CardAdjustment = z.object({
  kind: z.string(),
  label: z.string(),
  points: z.number(),
  because: z.string(),
})
export type CardAdjustment = z.infer<typeof CardAdjustment>

/** A person's word that overrules the model until a day. */
export const CardOverride = z.object({ by: z.string(), reason: z.string(), until: Day })
export type CardOverride = z.infer<typeof CardOverride>

export const CardHealth = z.object({
  band: Band,
  /** 0..100, 100 is best; null when unscored. */
  score: z.nullable(z.int()),
  /** Share of the scorecard's weight that had data. */
  coverage: Share,
  minimumCoverage: Share,
  scorecard: z.string(),
  /** Why this scorecard and no other. */
  scorecardBecause: z.string(),
  version: z.int(),
  /** What the model says by itself; differs only while a person overrules it. */
  model: z.object({ score: z.nullable(z.int()), band: Band }),
  override: z.nullable(CardOverride),
  /** Day on which the integer score last changed. */
  changedOn: z.nullable(Day),
  /** How it stood 30 days before; null when it was not concluded on yet. */
  monthAgo: z.nullable(z.object({ on: Day, score: z.nullable(z.int()) })),
  /** Worst first. */
  contributions: z.array(CardContribution),
  adjustments: z.array(CardAdjustment),
  /** Why there is no score; null when there is one. */
  unscoredBecause: z.nullable(z.string()),
})
export type CardHealth = z.infer<typeof CardHealth>

/** One thing that raises or lowers the risk, in plain words. */
export const CardReason = z.object({ label: z.string(), because: z.string() })
export type CardReason = z.infer<typeof CardReason>

export const CardCategory = z.enum(['commit', 'best_case', 'doubtful', 'lost'])
export type CardCategory = z.infer<typeof CardCategory>

/** Probability that the next renewal is renewed. Never derived from the score by itself. */
export const CardProbability = z.object({
  renews: Share,
  /** 80 % interval. */
  low: Share,
  high: Share,
  /** How it was obtained, e.g. "rate of 41 past renewals in band watch, shrunk to the portal's rate". */
  because: z.string(),
  /** Probability that it renews for less, given that it renews; null while nothing is known of that. */
  contracts: z.nullable(Share),
  /** What raises and what lowers the risk, the strongest first. */
  reasons: z.object({ raises: z.array(CardReason), lowers: z.array(CardReason) }),
})
export type CardProbability = z.infer<typeof CardProbability>

export const RenewalState = z.enum([
  'not_due',
  'in_notice_window',
  'notice_passed',
  'due',
  'overdue',
  'evergreen',
])
export type RenewalState = z.infer<typeof RenewalState>

export const CardRenewal = z.object({
  /** Null only when evergreen. */
  date: z.nullable(Day),
  daysUntil: z.nullable(z.int()),
  basis: Basis,
  /** The record and rule the date came from. */
  source: CardEvidence,
  /** Other sources that name another date. */
  disputed: z.array(CardEvidence),
  state: RenewalState,
  autoRenews: z.nullable(z.boolean()),
  noticeDate: z.nullable(Day),
  noticeBasis: z.nullable(Basis),
  daysUntilNotice: z.nullable(z.int()),
  probability: z.nullable(CardProbability),
  /** What it counts as in the forecast; null without a probability. */
  category: z.nullable(CardCategory),
  /**
   * Yearly amounts that come up for renewal and, weighted, times the probability; one a currency. Null where the
   * probability or the amount is not known.
   */
  forecast: z.nullable(z.object({ due: z.array(CardMoney), weighted: z.array(CardMoney) })),
})
export type CardRenewal = z.infer<typeof CardRenewal>

/** A term that has ended and whose renewal nobody decided, though another may have begun since. */
export const CardOverdueRenewal = z.object({
  due: Day,
  daysLate: z.int(),
  /** What came up for renewal, yearly; null where that is not known. */
  amount: z.nullable(z.array(CardMoney)),
})
export type CardOverdueRenewal = z.infer<typeof CardOverdueRenewal>

export const CardContract = z.object({
  id: z.string(),
  name: z.string(),
  arr: CardMoney,
  start: Day,
  end: z.nullable(Day),
  autoRenews: z.nullable(z.boolean()),
  /** How well the amount is known, and where it stands. */
  basis: Basis,
  source: CardEvidence,
  url: z.nullable(z.string()),
})
export type CardContract = z.infer<typeof CardContract>

export const CardArr = z.object({
  /** One sum per currency in force; never added across currencies without a rate. */
  totals: z.array(CardMoney),
  /** How it differs from what was paid on a day a year before, a currency each; `by` is null when nothing was paid then. */
  change: z.object({ since: Day, by: z.nullable(z.array(CardMoney)) }),
  basis: Basis,
  /** Other sources that name another amount. */
  disputed: z.array(CardEvidence),
  contracts: z.array(CardContract),
})
export type CardArr = z.infer<typeof CardArr>

export const Channel = z.enum(['call', 'email', 'meeting', 'note', 'task'])
export type Channel = z.infer<typeof Channel>

/** How often something happened through one channel. */
export const CardChannelCount = z.object({ channel: Channel, count: z.int() })
export type CardChannelCount = z.infer<typeof CardChannelCount>

export const CardPerson = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.nullable(z.string()),
  role: z.nullable(z.string()),
  lastTouch: z.nullable(z.object({ on: Day, channel: Channel })),
  /** Touchpoints within the relationship's window, most first. */
  touches: z.array(CardChannelCount),
  url: z.nullable(z.string()),
})
export type CardPerson = z.infer<typeof CardPerson>

export const CardTouchpoint = z.object({
  id: z.string(),
  channel: Channel,
  on: Day,
  subject: z.string(),
  direction: z.nullable(z.enum(['inbound', 'outbound'])),
  people: z.array(z.string()),
  url: z.nullable(z.string()),
})
export type CardTouchpoint = z.infer<typeof CardTouchpoint>

/** One sign of the relationship in plain words; `known` is false where the data does not tell, and `because` says why. */
export const CardSign = z.object({
  known: z.boolean(),
  because: z.string(),
  evidence: z.array(CardEvidence),
})
export type CardSign = z.infer<typeof CardSign>

/** How we and the customer are in touch. */
export const CardRelationship = z.object({
  /** The days counts are about. */
  windowDays: z.int(),
  /** Touchpoints within the window, with or without a known person, most first. */
  channels: z.array(CardChannelCount),
  /** The last contact the customer took part in; null when none is recorded. */
  lastTwoWay: z.nullable(z.object({ on: Day, daysAgo: z.int(), channel: Channel })),
  /** Days to an answer against the account's own norm. */
  responseGap: CardSign,
  /** Whether champions and sponsors are who they were. */
  sponsors: CardSign,
})
export type CardRelationship = z.infer<typeof CardRelationship>

/** Whether sales may raise an expansion. The card is for those who may see health: what forbids it is told. */
export const CardExpansion = z.object({
  flag: z.boolean(),
  /** 0..100, 100 is most ready for more; null when too little is known. */
  score: z.nullable(z.int()),
  /** Safe for sales; empty while the flag is down. */
  because: z.string(),
  blockedBy: z.array(z.string()),
})
export type CardExpansion = z.infer<typeof CardExpansion>

/** GET {connector}/v1/cards/company/{companyId}: answers the tab card and the sidebar card alike. */
export const CompanyCard = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    isCustomer: z.boolean(),
    stage: z.nullable(z.string()),
  }),
  ...age,
  health: CardHealth,
  /** Null when nothing about a renewal is known. */
  renewal: z.nullable(CardRenewal),
  /** Beside that one, the longest overdue first. */
  overdueRenewals: z.array(CardOverdueRenewal),
  /** Null when no recurring revenue is known; never zero by default. */
  arr: z.nullable(CardArr),
  /** Null before the first score. */
  expansion: z.nullable(CardExpansion),
  people: z.array(CardPerson),
  relationship: CardRelationship,
  /** Stakeholder roles nobody holds. */
  missingRoles: z.array(z.string()),
  /** Whether any use of the product is recorded: without, there is nothing to open. */
  hasUsage: z.boolean(),
  /** Latest first. */
  touchpoints: z.array(CardTouchpoint),
})
export type CompanyCard = z.infer<typeof CompanyCard>

/** Every error answer of the connector. */
export const CardError = z.object({
  error: z.object({ kind: z.string(), message: z.string(), remedy: z.optional(z.string()) }),
})
export type CardError = z.infer<typeof CardError>

/** Path below the connector's origin that answers the company cards. */
/** With a day: as it was known at the end of it. */
export const companyCardPath = (companyId: string | number, asOf: string | null = null): string =>
  `/v1/cards/company/${companyId}${asOf === null ? '' : `?asOf=${asOf}`}`
