import { hubspot } from '@hubspot/ui-extensions'
import { httpWriter } from './actions/writer.ts'
import { httpConnector } from './company/connector.ts'
import { RenewalTab } from './tab/RenewalTab.tsx'
import { Reader } from './words/Reader.tsx'

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <Reader locale={context.user.locale}>
    <RenewalTab
      companyId={context.crm.objectId}
      connector={httpConnector}
      writer={httpWriter}
      page={actions}
    />
  </Reader>
))
