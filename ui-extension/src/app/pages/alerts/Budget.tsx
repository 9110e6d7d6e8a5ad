import { Flex, Heading, List, Text } from '@hubspot/ui-extensions'
import type { AlertsPage, OwnerBudget } from '@perennial/shared/wire/alerts'
import { useReader } from '../../common/words/Reader.tsx'

/** How many alerts were raised this week of how many allowed. */
export function Budget({ page: { week, budget } }: { page: AlertsPage }) {
  const { day } = useReader()
  return (
    <Flex direction="column" gap="xs">
      <Heading>Alert budget</Heading>
      {week === null ? <Text>Alerts have not been run yet.</Text> : null}
      {week !== null && budget.length === 0 ? (
        <Text>{`No alert this week; the last run was in the week of ${day(week)}.`}</Text>
      ) : null}
      <List>
        {budget.map(owner => (
          <Text key={owner.ownerId ?? ''}>{wordsOf(owner)}</Text>
        ))}
      </List>
    </Flex>
  )
}

export function wordsOf({ owner, raised, allowed, waiting }: OwnerBudget): string {
  const who = owner ?? 'Accounts without owner'
  const held = waiting === 0 ? '' : `; ${waiting} more waited for room`
  return `${who}: ${raised} this week, ${allowed === null ? 'no limit' : `${allowed} allowed`}${held}`
}
