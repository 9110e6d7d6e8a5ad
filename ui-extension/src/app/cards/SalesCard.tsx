import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { httpSalesConnector } from './sales/connector.ts'
import { SalesNote } from './sales/SalesNote.tsx'

hubspot.extend<'crm.record.sidebar'>(({ context }) => (
  <Reader locale={context.user.locale}>
    <SalesNote companyId={context.crm.objectId} connector={httpSalesConnector} />
  </Reader>
))
