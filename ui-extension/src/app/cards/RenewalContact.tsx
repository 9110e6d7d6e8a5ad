import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { Contact } from './contact/Contact.tsx'
import { httpContacts } from './contact/connector.ts'

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <Reader locale={context.user.locale}>
    <Contact contactId={context.crm.objectId} connector={httpContacts} page={actions} />
  </Reader>
))
