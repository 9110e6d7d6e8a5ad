import { Flex, Text } from '@hubspot/ui-extensions'
import type { DealCard } from '@perennial/shared/wire/deal-card'
import { MissingRoles } from '../tab/MissingRoles.tsx'

/** How many people the renewal hangs on, and which roles nobody holds. */
export const DealPeople = ({ heard, missingRoles }: Pick<DealCard, 'heard' | 'missingRoles'>) => (
  <Flex direction="column" gap="xs">
    <Text>{`${heardText(heard.people)} took part in a contact in the last ${heard.days} days.`}</Text>
    {missingRoles.length > 0 ? <MissingRoles roles={missingRoles} /> : null}
  </Flex>
)

function heardText(people: number): string {
  if (people === 0) return 'Nobody at the customer'
  return people === 1 ? 'Only one person at the customer' : `${people} people at the customer`
}
