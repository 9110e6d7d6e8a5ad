import { hubspot } from '@hubspot/ui-extensions'
import { Reader } from '../common/words/Reader.tsx'
import { httpDeals } from './deal/connector.ts'
import { Deal } from './deal/Deal.tsx'

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <Reader locale={context.user.locale}>
    <Deal dealId={context.crm.objectId} connector={httpDeals} page={actions} />
  </Reader>
))
