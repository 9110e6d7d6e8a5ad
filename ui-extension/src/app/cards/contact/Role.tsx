import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions'
import type { ContactCard } from '@perennial/shared/wire/contact-card'
import { roleName } from '../../common/words/names.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** What the person stands for in the renewal, and what they were before. */
export function Role({ contact }: { contact: ContactCard['contact'] }) {
  const { day } = useReader()
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label="Role in the renewal">
        <Text>{contact.role ? roleName(contact.role) : 'Unknown'}</Text>
        {contact.formerly ? (
          <Text variant="microcopy">{formerText(contact.formerly, contact, day)}</Text>
        ) : null}
      </DescriptionListItem>
      <DescriptionListItem label="Job title">
        <Text>{contact.jobTitle ?? 'Unknown'}</Text>
      </DescriptionListItem>
    </DescriptionList>
  )
}

/** Only what is another now. */
function formerText(
  { role, jobTitle, until }: NonNullable<ContactCard['contact']['formerly']>,
  now: ContactCard['contact'],
  day: Formats['day'],
): string {
  const was = [
    role === now.role ? null : role ? roleName(role) : 'without a role',
    jobTitle === now.jobTitle ? null : jobTitle,
  ].filter(Boolean)
  return was.length === 0 ? `Changed on ${day(until)}` : `Until ${day(until)}: ${was.join(', ')}`
}
