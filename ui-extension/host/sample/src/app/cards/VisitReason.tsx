import { Heading, hubspot, Stack } from '@hubspot/ui-extensions'
import {
  CrmActionButton,
  CrmAssociationTable,
  CrmPropertyList,
  CrmStageTracker,
} from '@hubspot/ui-extensions/crm'

hubspot.extend<'crm.record.tab'>(({ context }) => <VisitReason deal={context.crm} />)

/** The deal a visit is about and who will be met, drawn by the CRM's own components. */
function VisitReason({ deal }: { deal: { objectTypeId: string; objectId: number } }) {
  return (
    <Stack>
      <CrmStageTracker properties={['closedate']} />
      <CrmPropertyList properties={['amount', 'hubspot_owner_id', 'hs_next_step']} direction="row" />
      <Heading>Who will be met</Heading>
      <CrmAssociationTable objectTypeId="0-1" propertyColumns={['jobtitle', 'email']} pageSize={5} />
      <CrmActionButton actionType="ADD_NOTE" actionContext={deal}>
        Note the outcome
      </CrmActionButton>
    </Stack>
  )
}
