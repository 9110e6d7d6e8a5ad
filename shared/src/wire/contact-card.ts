/** What the card on a contact asks of the connector and what it gets. */
import * as z from 'zod/mini'
import { CardMoney, Channel } from '../card.ts'
import { age, Day } from './age.ts'
import { NoAccount, RecordAccount, Url } from './record-card.ts'

/** What was exchanged with the person over one channel. */
export const ContactChannel = z.object({
  channel: Channel,
  /** Within the card's activity window. */
  count: z.int(),
  last: z.object({
    on: Day,
    subject: z.string(),
    direction: z.nullable(z.enum(['inbound', 'outbound'])),
    /** The person took part. */
    twoWay: z.boolean(),
    url: Url,
  }),
})
export type ContactChannel = z.infer<typeof ContactChannel>

/** How long the person takes to answer, against their own norm. */
export const ContactResponse = z.object({
  /** Median days to an answer of late; of an attempt that nobody answered yet, the days it has waited. */
  days: z.int(),
  /** Median days before that. */
  norm: z.int(),
  /** Day of the attempt that still waits; null when the figure is one of answers. */
  waitingSince: z.nullable(Day),
})
export type ContactResponse = z.infer<typeof ContactResponse>

export const ContactAnswer = z.object({
  id: z.string(),
  type: z.enum(['nps', 'csat', 'ces']),
  /** NPS 0..10, CSAT and CES 1..5. */
  value: z.number(),
  on: Day,
  comment: z.nullable(z.string()),
  /** NPS up to 6, CSAT up to 2. */
  isNegative: z.boolean(),
  /** Day on which the person next took part in a contact; null while nobody has spoken to them since. */
  followedUpOn: z.nullable(Day),
  /** Days from the answer to that contact; up to today while there was none. */
  days: z.int(),
  /** Days within which policy wants it, and the last of them. */
  allowedDays: z.int(),
  speakBy: Day,
})
export type ContactAnswer = z.infer<typeof ContactAnswer>

/** GET {connector}/v1/cards/contact/{contactId} */
export const ContactCard = z.object({
  ...age,
  contact: z.object({
    id: z.string(),
    name: z.string(),
    jobTitle: z.nullable(z.string()),
    /** What the person stands for in the renewal, e.g. `economic_buyer`; null when the CRM does not say. */
    role: z.nullable(z.string()),
    /** Role and title before they last changed, and the day of that change. */
    formerly: z.nullable(
      z.object({ role: z.nullable(z.string()), jobTitle: z.nullable(z.string()), until: Day }),
    ),
    /** Mail to this person comes back. */
    bounced: z.boolean(),
    /** The CRM says the person has left or no longer takes part; null when it does not say. */
    inactive: z.nullable(z.boolean()),
  }),
  /** The accounts the person belongs to, the most revenue first; at most ten. */
  accounts: z.array(RecordAccount),
  /** How many customers the person belongs to that the reader may see, and how many the reader may not. */
  customers: z.int(),
  hidden: z.int(),
  noAccount: z.nullable(NoAccount),
  /** Recurring revenue of all those customers, one sum per currency; null when none is known. */
  atStake: z.nullable(z.array(CardMoney)),
  /** The channels used in the last 400 days, the latest first. */
  activity: z.array(ContactChannel),
  activityDays: z.int(),
  /** Null when it cannot be told, for the reason beside it. */
  response: z.nullable(ContactResponse),
  noResponseBecause: z.nullable(z.string()),
  /** Survey answers of the last 400 days, the latest first. */
  answers: z.array(ContactAnswer),
})
export type ContactCard = z.infer<typeof ContactCard>

export const contactCardPath = (contactId: string | number): string => `/v1/cards/contact/${contactId}`
