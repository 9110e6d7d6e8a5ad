import { EmptyState, Text } from '@hubspot/ui-extensions'

/** A company without any contract, past or present. */
export const NotACustomer = ({ name }: { name: string }) => (
  <EmptyState title="Not a customer yet" imageName="companies" layout="vertical">
    <Text>{`${name} has no contract, so there is no health score and no renewal. Both appear here after the first won deal.`}</Text>
  </EmptyState>
)
