import { Button, ButtonRow, Heading, hubspot, LoadingSpinner, Stack, Text } from '@hubspot/ui-extensions'
import { useAssociations, useCrmProperties } from '@hubspot/ui-extensions/crm'

hubspot.extend<'crm.record.tab'>(({ actions }) => <VisitPlan actions={actions} />)

interface VisitPlanProps {
  actions: {
    addAlert: (alert: { type: 'success'; message: string }) => void
    navigateToPage: (page: { to: string; params?: Record<string, string> }) => void
    openIframeModal: (frame: { uri: string; width: number; height: number; title: string }) => void
    refreshObjectProperties: () => void
  }
}

/** Who would be visited, and where the record says they are. */
function VisitPlan({ actions }: VisitPlanProps) {
  const { properties, isLoading, error } = useCrmProperties(['city', 'hubspot_owner_id'])
  const people = useAssociations({
    toObjectType: 'contacts',
    properties: ['firstname', 'lastname', 'jobtitle'],
    pageLength: 5,
  })
  if (isLoading || people.isLoading) return <LoadingSpinner label="Loading the plan" />
  if (error) return <Text>{`Not read: ${error.message}`}</Text>
  return (
    <Stack>
      <Heading>{properties.city ? `Visit to ${properties.city}` : 'Visit, city unknown'}</Heading>
      {people.results.map(({ toObjectId, properties: person }) => (
        <Text key={toObjectId}>
          {[person.firstname, person.lastname, person.jobtitle].filter(Boolean).join(' ')}
        </Text>
      ))}
      <ButtonRow>
        <Button
          variant="primary"
          onClick={() => actions.addAlert({ type: 'success', message: 'Visit planned' })}
        >
          Plan a visit
        </Button>
        <Button onClick={() => actions.refreshObjectProperties()}>Read again</Button>
        <Button onClick={() => actions.navigateToPage({ to: '/visits', params: { month: 'july' } })}>
          All visits
        </Button>
        <Button
          onClick={() =>
            actions.openIframeModal({
              uri: 'https://elsewhere.example',
              title: 'Map',
              width: 600,
              height: 400,
            })
          }
        >
          Map
        </Button>
      </ButtonRow>
    </Stack>
  )
}
