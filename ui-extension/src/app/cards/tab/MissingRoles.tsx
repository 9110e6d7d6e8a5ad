import { Inline, Tag, Text } from '@hubspot/ui-extensions'
import { roleName } from '../../common/words/names.ts'

/** Stakeholder roles nobody at the customer is known to hold: gaps to close before the renewal. */
export const MissingRoles = ({ roles }: { roles: string[] }) => (
  <Inline gap="xs" align="center">
    <Text format={{ fontWeight: 'demibold' }}>Nobody known as</Text>
    {roles.map(role => (
      <Tag key={role} variant="warning">
        {roleName(role)}
      </Tag>
    ))}
  </Inline>
)
