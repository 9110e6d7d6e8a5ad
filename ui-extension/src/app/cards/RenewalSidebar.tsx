import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { httpConnector } from './company/connector.ts'
import { RenewalGlance } from './sidebar/RenewalGlance.tsx'

hubspot.extend<'crm.record.sidebar'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <RenewalGlance companyId={context.crm.objectId} connector={httpConnector} />
  </Reader>
))
