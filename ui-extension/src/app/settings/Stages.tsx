import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions'
import type { SettingStage } from '@perennial/shared/wire/settings'
import { roleName } from '../common/words/names.ts'
import { Said } from '../common/words/Reader.tsx'
import { Field } from './draft/Field.tsx'
import type { Draft } from './draft/useDraft.ts'

/** The stages in order of precedence, each with its rule in words. Order and the shape of a rule are edited in the file. */
export const Stages = ({ stages, draft }: { stages: readonly SettingStage[]; draft: Draft }) =>
  stages.length === 0 ? (
    <EmptyState title="No stages" layout="vertical">
      <Text>Write stages in the configuration file.</Text>
    </EmptyState>
  ) : (
    <Flex direction="column" gap="md">
      {stages.map(({ name, when, fields }) => (
        <Flex key={name} direction="column" gap="sm">
          <Heading>{roleName(name)}</Heading>
          <Text>
            <Said>{`Rule: ${when}.`}</Said>
          </Text>
          {fields.map(field => (
            <Field key={field.path.join('.')} field={field} draft={draft} />
          ))}
        </Flex>
      ))}
    </Flex>
  )
