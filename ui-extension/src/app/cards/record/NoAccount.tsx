import { EmptyState, Text } from '@hubspot/ui-extensions'
import type { NoAccount as Why } from '@perennial/shared/wire/record-card'

const reasons: Record<Why, { title: string; text: string }> = {
  not_linked: {
    title: 'No company',
    text: 'It is not associated with a company, so there is no renewal to speak of. Associate it; the card follows with the next sync.',
  },
  not_visible: {
    title: 'Not your account',
    text: 'The company behind it belongs to somebody else, and you may only see your own.',
  },
}

/** Why a record has no account to show. */
export const NoAccount = ({ why }: { why: Why }) => (
  <EmptyState title={reasons[why].title} imageName="companies" layout="vertical">
    <Text>{reasons[why].text}</Text>
  </EmptyState>
)
