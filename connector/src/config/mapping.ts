import { StakeholderRole } from '@perennial/shared/model/contact'
import { DealPurpose } from '@perennial/shared/model/deal'
import * as z from 'zod'

/** Name of a CRM property, or null when the portal has none for it. */
const Source = z.string().min(1).nullable()
const Required = z.string().min(1)

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
        customerSince: Source,
        onboardingProgress: Source,
        onboardingTarget: Source,
        externalId: Source,
      })
      .strict(),
    deal: z
      .object({
        name: Required,
        amount: Required,
        amountMeans: z.enum(['arr', 'mrr', 'tcv']),
        currency: Source,
        closeDate: Required,
        stage: Required,
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
        /** Pipelines in which every deal is a renewal, whatever its purpose property says. */
        renewalPipelines: z.array(z.string()),
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
      })
      .strict(),
    survey: z.object({ type: Required, value: Required, at: Required, contact: Source }).strict(),
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
