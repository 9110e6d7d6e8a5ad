import { hubspot } from '@hubspot/ui-extensions'
import { httpConnector } from './company/connector.ts'
import { RenewalTab } from './tab/RenewalTab.tsx'
import { Reader } from './words/Reader.tsx'

hubspot.extend<'crm.record.tab'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <RenewalTab companyId={context.crm.objectId} connector={httpConnector} />
  </Reader>
))
