import type { Assessment } from '../assessment.ts'
import type { Contact } from '../model/contact.ts'
import type { StageEntry } from '../model/stage-entry.ts'
import type { Touchpoint } from '../model/touchpoint.ts'
import type { ContactFactName } from './contact-fact-table.ts'
import type { Facts, FactValue } from './facts.ts'
import { type Stage, stageOf } from './stage.ts'

/** What is known of a contact on the day: its own facts beside all that was concluded of its account. */
export function contactFacts({ facts, view }: Pick<Assessment, 'facts' | 'view'>, contact: Contact): Facts {
  const own = {
    'contact.role': contact.role,
    'contact.jobTitle': contact.jobTitle,
    'contact.bounced': contact.bounced,
    'contact.inactive': contact.inactive,
    'contact.lastTouch': lastTouch(view.touchpoints, contact),
  } satisfies Record<ContactFactName, FactValue>
  return { ...facts, values: { ...facts.values, ...own } }
}

/** The stage of a contact on the day, by the same rules as that of an account. */
export const contactStageOf = (
  stages: readonly Stage[],
  account: Pick<Assessment, 'facts' | 'view'>,
  contact: Contact,
  standing: StageEntry | null,
): StageEntry | null => stageOf(stages, contactFacts(account, contact), standing)

/** The last day the person took part; null when it never did within the days a view looks back. */
const lastTouch = (touchpoints: readonly Touchpoint[], { id }: Contact): string | null =>
  touchpoints
    .filter(({ twoWay, contactIds }) => twoWay && contactIds.includes(id))
    .reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null)
