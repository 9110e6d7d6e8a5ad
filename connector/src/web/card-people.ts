import type { CardPerson, CardTouchpoint } from '@perennial/shared/card'
import type { AccountView } from '@perennial/shared/model/account-view'
import { type Contact, expectedRoles } from '@perennial/shared/model/contact'
import { touchesOf } from './card-relationship.ts'

const shownPeople = 12
const shownTouchpoints = 10

const words = (role: string): string => {
  const text = role.replaceAll('_', ' ')
  return text[0]!.toUpperCase() + text.slice(1)
}

/** Those with a role first, then whoever was in touch last. */
export function people(view: AccountView): CardPerson[] {
  const { contacts, touchpoints: touched } = view
  const lastTouch = (contact: Contact) => touched.find(({ contactIds }) => contactIds.includes(contact.id))
  return contacts
    .map(contact => ({ contact, touch: lastTouch(contact) }))
    .sort(
      (a, b) =>
        Number(b.contact.role !== null) - Number(a.contact.role !== null) || later(a.touch?.on, b.touch?.on),
    )
    .slice(0, shownPeople)
    .map(({ contact, touch }) => ({
      id: contact.id,
      name: contact.name,
      jobTitle: contact.jobTitle,
      role: contact.role && words(contact.role),
      lastTouch: touch ? { on: touch.on, channel: touch.channel } : null,
      touches: touchesOf(view, contact.id),
      url: contact.url,
    }))
}

const later = (a: string | undefined, b: string | undefined): number =>
  (a ?? '') < (b ?? '') ? 1 : (a ?? '') > (b ?? '') ? -1 : 0

export const missingRoles = ({ contacts }: AccountView): string[] =>
  expectedRoles.filter(role => !contacts.some(contact => contact.role === role)).map(words)

export function touchpoints({ contacts, touchpoints: all }: AccountView): CardTouchpoint[] {
  const names = new Map(contacts.map(({ id, name }) => [id, name]))
  return all.slice(0, shownTouchpoints).map(({ id, channel, on, subject, direction, contactIds, url }) => ({
    id,
    channel,
    on,
    subject,
    direction,
    people: contactIds.flatMap(contact => names.get(contact) ?? []),
    url,
  }))
}
