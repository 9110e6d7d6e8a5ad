import { Button, type ExtensionPointApiActions } from '@hubspot/ui-extensions'
import { roleName } from '../../common/words/names.ts'
import type { ContactConnector } from './connector.ts'
import { SetRole, setRoleId } from './SetRole.tsx'

export type ContactPage = Pick<
  ExtensionPointApiActions<'crm.record.tab'>,
  'addAlert' | 'closeOverlay' | 'refreshObjectProperties'
>

interface ContactActionsProps {
  contactId: number
  connector: ContactConnector
  page: ContactPage
  onChanged: () => void
}

/** What can be done from the card of a person. */
export const ContactActions = ({ contactId, connector, page, onChanged }: ContactActionsProps) => (
  <Button
    variant="primary"
    overlay={
      <SetRole
        contactId={contactId}
        connector={connector}
        onSet={({ contact, after }) => {
          page.closeOverlay(setRoleId)
          page.addAlert({
            type: 'success',
            title: 'Role set in the CRM',
            message: `${contact.name}: ${after ? roleName(after) : 'no role'}, here from the next sync.`,
          })
          page.refreshObjectProperties()
          onChanged()
        }}
      />
    }
  >
    Set role
  </Button>
)
