import { sourceId } from '../http/local-app.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import type { Notice } from './notice.ts'
import { isGeneric, type Subscription, wants } from './subscription.ts'
import type { WebhookSettings } from './webhook-settings.ts'

/**
 * One element of a webhook's body.
 * https://developers.hubspot.com/docs/apps/developer-platform/add-features/configure-webhooks
 */
export interface WebhookEvent {
  /** The same for everything one request changed, so it identifies no single event. */
  eventId: number
  subscriptionId: number
  portalId: number
  appId: number
  /** Milliseconds since the epoch. */
  occurredAt: number
  subscriptionType: string
  /** 0 the first time. */
  attemptNumber: number
  changeSource: string
  sourceId?: string
  /** Absent from associationChange. */
  objectId?: number
  /** In `object.` events about one record. */
  objectTypeId?: string
  propertyName?: string
  propertyValue?: string
  changeFlag?: string
  primaryObjectId?: number
  mergedObjectIds?: number[]
  newObjectId?: number
  numberOfPropertiesMoved?: number
  associationType?: string
  fromObjectId?: number
  toObjectId?: number
  associationRemoved?: boolean
  isPrimaryAssociation?: boolean
}

/** When and by whom the portal was changed. */
export interface Occasion {
  eventId: number
  portalId: number
  occurredAt: number
  source: string
}

const firstSubscriptionId = 2_000_001

/** The notice once for every subscription that asked for it. */
export function eventsFor(notice: Notice, settings: WebhookSettings, occasion: Occasion): WebhookEvent[] {
  const { source, ...when } = occasion
  return settings.subscriptions.flatMap((subscription, index) =>
    wants(subscription, notice)
      ? {
          ...when,
          subscriptionId: firstSubscriptionId + index,
          appId: settings.appId,
          subscriptionType: subscription.subscriptionType,
          attemptNumber: 0,
          changeSource: notice.source ?? source,
          ...sourceId(notice.source ?? source),
          ...wordingOf(notice, subscription),
        }
      : [],
  )
}

function wordingOf(notice: Notice, subscription: Subscription): object {
  if (!isGeneric(subscription)) return { ...notice.facts, ...notice.named }
  const aboutOne = notice.action !== 'associationChange'
  return {
    ...notice.facts,
    ...notice.generic,
    ...(aboutOne && { objectTypeId: objectFactsOf(notice.type)!.typeId }),
  }
}
