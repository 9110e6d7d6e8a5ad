import { Button, hubspot, Stack, Text } from '@hubspot/ui-extensions'
import { useState } from 'react'

hubspot.extend<'crm.record.sidebar'>(({ context }) => <TravelTime recordId={context.crm.objectId} />)

/** Asks the app server how far it is. */
function TravelTime({ recordId }: { recordId: number }) {
  const [said, setSaid] = useState('Not asked yet')
  const ask = async () => {
    const response = await hubspot.fetch(`https://visits.example/travel-times/${recordId}`, {
      method: 'GET',
      timeout: 5_000,
    })
    setSaid(response.ok ? `${(await response.json()).minutes} minutes` : `No answer (${response.status})`)
  }
  return (
    <Stack>
      <Text>{said}</Text>
      <Button size="xs" onClick={ask}>
        Ask for the travel time
      </Button>
    </Stack>
  )
}
