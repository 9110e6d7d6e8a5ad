import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { httpWriter } from './actions/writer.ts'
import { httpConnector } from './company/connector.ts'
import { httpDetails } from './tab/details.ts'
import { RenewalTab } from './tab/RenewalTab.tsx'

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <Reader locale={context.user.locale}>
    <RenewalTab
      companyId={context.crm.objectId}
      connector={httpConnector}
      details={httpDetails}
      writer={httpWriter}
      page={actions}
    />
  </Reader>
))
