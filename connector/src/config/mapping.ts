import { StakeholderRole } from '@perennial/shared/model/contact'
import { AmountMeans, DealPurpose } from '@perennial/shared/model/deal'
import { TicketCategory } from '@perennial/shared/model/ticket'
import * as z from 'zod'
import { lineItemSources } from './line-item-sources.ts'

/** Name of a CRM property, or null when the portal has none for it. */
const Source = z.string().min(1).nullable()
/** One that a configuration written before it was known need not name. */
const Later = Source.default(null)
const Required = z.string().min(1)

/** What the deals of a pipeline are for; `by_type` leaves it to each deal's type property. */
const PipelineReading = z
  .object({
    purpose: z.enum(['by_type', ...DealPurpose.exclude(['unknown']).options]),
    amount_means: AmountMeans,
  })
  .strict()
export type PipelineReading = z.infer<typeof PipelineReading>

/** Records that are agreements by themselves: HubSpot's contracts and its commerce subscriptions. */
const AgreementSource = z
  .object({
    name: Source,
    status: Source,
    /** Values of the status that mean the agreement never came, or no longer is, into force; others count. */
    deadStatuses: z.array(z.string()),
    amount: Source,
    amount_means: AmountMeans.exclude(['delta']),
    /** The billing interval, when the amount is one of an interval: it then decides what the amount means. */
    interval: Source,
    currency: Source,
    start: Source,
    end: Source,
    termMonths: Source,
    autoRenews: Source,
    noticeDays: Source,
    seats: Source,
  })
  .strict()
export type AgreementSource = z.infer<typeof AgreementSource>

/** Which CRM property each fact is read from. `perennial init` writes the first version. */
export const Mapping = z
  .object({
    company: z
      .object({
        name: Required,
        domain: Source,
        owner: Source,
        lifecycle: Source,
        parent: Source,
        tier: Source,
        /** What rates are grouped by, beside tier and owner. */
        plan: Later,
        region: Later,
        segment: Later,
        customerSince: Source,
        onboardingProgress: Source,
        onboardingTarget: Source,
        externalId: Source,
        /** Says what kind of company it is: customer, partner, competitor ... */
        kind: Later,
        /** A property the customer rule can ask about: its values are in `customers.statuses`. */
        status: Later,
        currentCustomer: Later,
        /** Dates and amounts that some portals keep on the company instead of on deals. */
        renewalDate: Later,
        arr: Later,
        /** The customer success manager's own judgement, and what each of its values is worth, 0..100. */
        sentiment: Later,
        sentiments: z.record(z.string(), z.number().min(0).max(100)).default({}),
        /** By name: the day a milestone is due and the day it was reached. */
        milestones: z.record(z.string().min(1), z.strictObject({ due: Later, done: Later })).default({}),
        /** What the customer wanted to get out of it and what it got, as numbers of one unit. */
        valueTarget: Later,
        valueRealised: Later,
        /** Day the oldest unpaid invoice fell due, and what is overdue in all. */
        overdueSince: Later,
        overdueAmount: Later,
        /** Day the customer said it will not renew. */
        noticeGivenOn: Later,
      })
      .strict(),
    deal: z
      .object({
        name: Required,
        amount: Required,
        currency: Source,
        closeDate: Required,
        stage: Required,
        /** The chance of winning, 0..1, that the CRM gives the stage. */
        stageProbability: Later,
        pipeline: Source,
        start: Source,
        end: Source,
        termMonths: Source,
        autoRenews: Source,
        noticeDays: Source,
        seats: Source,
        /** The property that says what a deal is for, and what each of its values means. */
        purpose: Source,
        purposes: z.record(z.string(), DealPurpose),
        /** A property that holds the yearly contract amount beside `amount`. */
        arr: Later,
        /** What a won deal without an end is: a term of the assumed length, or open-ended until it is ended. */
        withoutEnd: z.enum(['assumed_term', 'evergreen']).default('assumed_term'),
        /** By pipeline: what its deals are for and what their amount means. */
        pipelines: z.record(z.string(), PipelineReading).default({}),
        otherPipelines: PipelineReading.prefault({ purpose: 'by_type', amount_means: 'arr' }),
        wonStages: z.array(z.string()).min(1),
        lostStages: z.array(z.string()),
        externalId: Source,
      })
      .strict(),
    contact: z
      .object({
        firstName: Source,
        lastName: Source,
        email: Source,
        jobTitle: Source,
        role: Source,
        roles: z.record(z.string(), StakeholderRole),
        /** Filled, true or above zero while mail to the person comes back. */
        bounced: Later,
        /** Says that the person has left or no longer takes part. */
        inactive: Later,
      })
      .strict(),
    ticket: z
      .object({
        subject: Source,
        priority: Source,
        openedAt: Required,
        closedAt: Source,
        stage: Source,
        closedStages: z.array(z.string()),
        /** What a ticket is about, and what each of its values means. */
        category: Later,
        categories: z.record(z.string(), TicketCategory).default({}),
        /** What the customer wrote. */
        text: Later,
        /** Day by which it is to be solved. */
        dueOn: Later,
        escalated: Later,
      })
      .strict(),
    line_item: z
      .object({
        name: Source,
        quantity: Source,
        price: Source,
        amount: Source,
        currency: Source,
        /** How often it is billed; without a value it is one-off. */
        frequency: Source,
        /** Its term, as an ISO 8601 duration (P12M) or a number of months. */
        period: Source,
        start: Source,
        end: Source,
      })
      .strict()
      .default(lineItemSources),
    contract: AgreementSource.nullable().default(null),
    subscription: AgreementSource.nullable().default(null),
    survey: z
      .object({
        type: Required,
        value: Required,
        at: Required,
        contact: Source,
        /** What was written beside the number. */
        comment: Later,
      })
      .strict(),
    touchpoint: z
      .object({
        at: Required,
        subject: z
          .object({ call: Source, email: Source, meeting: Source, note: Source, task: Source })
          .strict(),
        callDirection: Source,
        callStatus: Source,
        emailDirection: Source,
        meetingOutcome: Source,
      })
      .strict(),
  })
  .strict()
export type Mapping = z.infer<typeof Mapping>
