import { Alert } from '@hubspot/ui-extensions'
import type { ContactCard } from '@perennial/shared/wire/contact-card'

/** Shown only where the person seems to have left: whoever counted on them needs somebody else. */
export function Gone({ contact: { inactive, bounced } }: { contact: ContactCard['contact'] }) {
  if (inactive)
    return (
      <Alert title="No longer takes part" variant="danger">
        The CRM says that this person has left or no longer takes part. Find out who follows.
      </Alert>
    )
  if (bounced)
    return (
      <Alert title="Mail comes back" variant="warning">
        Mail to this person bounced: they may have left. Find out who follows.
      </Alert>
    )
  return null
}
