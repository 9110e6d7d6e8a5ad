import { Flex } from '@hubspot/ui-extensions'
import type { ContactCard } from '@perennial/shared/wire/contact-card'
import type { ReactNode } from 'react'
import { Loaded } from '../../common/load/Loaded.tsx'
import { NoAccount } from '../record/NoAccount.tsx'
import { Accounts } from './Accounts.tsx'
import { Answers } from './Answers.tsx'
import { Channels } from './Channels.tsx'
import { ContactActions, type ContactPage } from './ContactActions.tsx'
import { ContactFigures } from './ContactFigures.tsx'
import type { ContactConnector } from './connector.ts'
import { Gone } from './Gone.tsx'
import { Role } from './Role.tsx'

interface ContactProps {
  contactId: number
  connector: ContactConnector
  page: ContactPage
}

/** The "Renewal" card in the middle column of a contact record. */
export const Contact = ({ contactId, connector, page }: ContactProps) => (
  <Loaded
    what="What this person means to the renewal"
    question={`contact ${contactId}`}
    answer={() => connector.contact(contactId)}
  >
    {(card, reload) => (
      <ContactContent
        card={card}
        actions={
          <Flex direction="row" justify="start">
            <ContactActions contactId={contactId} connector={connector} page={page} onChanged={reload} />
          </Flex>
        }
      />
    )}
  </Loaded>
)

function ContactContent({ card, actions }: { card: ContactCard; actions: ReactNode }) {
  if (card.noAccount) return <NoAccount why={card.noAccount} />
  return (
    <Flex direction="column" gap="md">
      <Gone contact={card.contact} />
      <Role contact={card.contact} />
      <ContactFigures card={card} />
      {actions}
      <Answers answers={card.answers} />
      <Channels activity={card.activity} days={card.activityDays} />
      <Accounts accounts={card.accounts} customers={card.customers} hidden={card.hidden} />
    </Flex>
  )
}
