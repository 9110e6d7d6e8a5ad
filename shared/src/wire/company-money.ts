/** The money of a company in depth: the bridge of the fiscal year, contract terms, past renewals and what was edited by hand. */
import * as z from 'zod/mini'
import { Basis, CardEvidence, CardMoney } from '../card.ts'
import { age, Day } from './age.ts'

const Link = z.nullable(z.string())

export const BridgeKind = z.enum(['new', 'expansion', 'contraction', 'churn', 'reactivation', 'escalation'])
export type BridgeKind = z.infer<typeof BridgeKind>

/** What the yearly revenue did in one month; contraction and churn are negative. */
export const BridgeMovement = z.object({
  /** YYYY-MM */
  month: z.string(),
  kind: BridgeKind,
  amount: CardMoney,
})
export type BridgeMovement = z.infer<typeof BridgeMovement>

/** One currency: open + movements = close, to the cent. */
export const MoneyBridge = z.object({
  open: CardMoney,
  movements: z.array(BridgeMovement),
  close: CardMoney,
})
export type MoneyBridge = z.infer<typeof MoneyBridge>

/** One fact of a contract in force, how it is known, and whether it waits for a person's word. */
export const ContractFact = z.object({
  contract: z.object({ id: z.string(), name: z.string(), url: Link }),
  fact: z.enum(['renewal_date', 'arr', 'notice_days']),
  /** A day, a decimal amount a year or a number of days: what a confirmation is sent with. Null when nothing is known. */
  value: z.nullable(z.string()),
  /** The value of `arr`. */
  amount: z.nullable(CardMoney),
  basis: z.nullable(Basis),
  source: z.nullable(CardEvidence),
  /** Assumed or disputed. */
  toConfirm: z.boolean(),
})
export type ContractFact = z.infer<typeof ContractFact>

/** A renewal that has come due or was decided. */
export const PastRenewal = z.object({
  due: Day,
  /** The day it was decided; null while open. */
  closed: z.nullable(Day),
  /** Days from due to closed, or to now while open; negative = early. */
  daysLate: z.int(),
  outcome: z.enum(['renewed', 'lost', 'open']),
  /** Yearly amounts before and after, one a currency; null when not known. */
  before: z.nullable(z.array(CardMoney)),
  after: z.nullable(z.array(CardMoney)),
  /** Share by which the amount rose, negative where it fell; null unless both are known in one and the same currency. */
  uplift: z.nullable(z.number()),
  basis: Basis,
})
export type PastRenewal = z.infer<typeof PastRenewal>

/** Revenue set by hand, with what became of it. */
export const MoneyEdit = z.object({
  id: z.string(),
  state: z.enum(['proposed', 'approved', 'rejected', 'undo_proposed', 'undone']),
  /** Why it needs, or needed, a second person. */
  waitsFor: z.array(z.string()),
  /** Null for revenue no source knows of. */
  line: z.nullable(z.string()),
  effective: Day,
  amount: CardMoney,
  /** What the source said when it was made; null where it said nothing. */
  source: z.nullable(CardMoney),
  reason: z.string(),
  note: z.nullable(z.string()),
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** Whether anything would be counted otherwise without it. */
  counts: z.boolean(),
  /** What happened to it since, oldest first. */
  events: z.array(
    z.object({ what: z.string(), by: z.string(), note: z.nullable(z.string()), at: z.string() }),
  ),
  /** Of what waits: whose turn it is, in words, where it is not the viewer's. Null = they may decide, or nothing waits. */
  mayNotDecide: z.nullable(z.string()),
})
export type MoneyEdit = z.infer<typeof MoneyEdit>

/** GET {connector}/v1/cards/company/{companyId}/money */
export const CompanyMoney = z.object({
  ...age,
  bridge: z.object({
    /** The fiscal year. */
    label: z.string(),
    /** State at the end of these days. */
    open: Day,
    close: Day,
    /** One a currency in which anything was paid. */
    currencies: z.array(MoneyBridge),
  }),
  facts: z.array(ContractFact),
  /** Latest first. */
  renewals: z.array(PastRenewal),
  /** Latest first. */
  edits: z.array(MoneyEdit),
})
export type CompanyMoney = z.infer<typeof CompanyMoney>
