import { Accordion, Flex } from '@hubspot/ui-extensions'
import type { FieldGroup } from '@perennial/shared/wire/settings'
import { Field } from './Field.tsx'
import type { Draft } from './useDraft.ts'

/** Settings by what they are about; the first group is open. */
export const FieldGroups = ({ groups, draft }: { groups: readonly FieldGroup[]; draft: Draft }) => (
  <Flex direction="column" gap="sm">
    {groups.map(({ title, fields }, at) => (
      <Accordion key={title} title={title} size="sm" defaultOpen={at === 0}>
        <Flex direction="column" gap="md">
          {fields.map(field => (
            <Field key={field.path.join('.')} field={field} draft={draft} />
          ))}
        </Flex>
      </Accordion>
    ))}
  </Flex>
)
