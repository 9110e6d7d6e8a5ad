import { hubspot } from '@hubspot/ui-extensions'
import { httpConnector } from './company/connector.ts'
import { RenewalGlance } from './sidebar/RenewalGlance.tsx'
import { Reader } from './words/Reader.tsx'

hubspot.extend<'crm.record.sidebar'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <RenewalGlance companyId={context.crm.objectId} connector={httpConnector} />
  </Reader>
))
