import { objectFactsOf } from '../portal/object-types.ts'
import type { Notice } from './notice.ts'

/**
 * One thing the app wants to hear about, worded as in an app's own configuration file.
 * https://developers.hubspot.com/docs/apps/developer-platform/add-features/configure-webhooks
 */
export interface Subscription {
  /** `company.propertyChange`, or `object.creation` for the object types HubSpot has no older name for. */
  subscriptionType: string
  /** The property a propertyChange is about. */
  propertyName?: string
  /** Narrows an `object.` subscription, by name or type id, e.g. note or 0-46; every type when left out. */
  objectType?: string
}

const actions = new Set(['creation', 'propertyChange', 'deletion', 'merge', 'associationChange'])
// Activities are heard of through `object.` subscriptions only.
const subjects = new Set(['contact', 'company', 'deal', 'ticket', 'line_item', 'object'])

/** Throws TypeError for a subscription HubSpot would refuse or nothing here could ever fulfil. */
export function requireKnown({ subscriptionType, propertyName, objectType }: Subscription): void {
  const [subject = '', action = ''] = subscriptionType.split('.')
  if (!subjects.has(subject) || !actions.has(action))
    throw new TypeError(`${subscriptionType} is not a webhook subscription`)
  if ((action === 'propertyChange') !== (propertyName !== undefined))
    throw new TypeError(`${subscriptionType}: a propertyName belongs to propertyChange, and to nothing else`)
  if (objectType !== undefined && (subject !== 'object' || !objectFactsOf(objectType)))
    throw new TypeError(`${subscriptionType} cannot be narrowed to ${objectType}`)
}

export const isGeneric = ({ subscriptionType }: Subscription): boolean =>
  subscriptionType.startsWith('object.')

/** Whether the notice is what the subscription asked for. */
export function wants(subscription: Subscription, notice: Notice): boolean {
  const facts = objectFactsOf(notice.type)!
  const { subscriptionType, objectType = notice.type } = subscription
  const subject = isGeneric(subscription) ? 'object' : facts.singular
  return (
    subscriptionType === `${subject}.${notice.action}` &&
    objectFactsOf(objectType) === facts &&
    subscription.propertyName === notice.propertyName
  )
}
