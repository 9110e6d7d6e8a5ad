import { Alert, Button, ButtonRow, Flex, Text } from '@hubspot/ui-extensions'
import type { PublishReceipt } from '@perennial/shared/wire/settings-publish'
import type { SettingsConnector } from '../settingsConnector.ts'
import { Conflict } from './Conflict.tsx'
import { Findings } from './Findings.tsx'
import { Publish } from './Publish.tsx'
import type { Draft } from './useDraft.ts'

interface DraftStateProps {
  draft: Draft
  connector: SettingsConnector
  onPublished: (receipt: PublishReceipt) => void
}

/** What is being edited: how much of it, whether it is kept, what is wrong with it, and the way to publish or discard it. */
export function DraftState({ draft, connector, onPublished }: DraftStateProps) {
  const { edits, kept, keeping, problem } = draft
  return (
    <Flex direction="column" gap="sm">
      {problem ? (
        <Alert title="The last change is not kept" variant="danger">
          {problem}
        </Alert>
      ) : null}
      {kept?.conflict ? <Conflict draft={draft} conflict={kept.conflict} /> : null}
      {edits.length === 0 ? (
        <Text variant="microcopy">
          Change a setting to begin a draft. Nothing counts before it is published.
        </Text>
      ) : (
        <>
          <Text>{`${changes(edits.length)}, ${keeping ? 'being kept' : problem ? 'not kept' : 'kept as your draft'}. Nothing counts before it is published.`}</Text>
          {kept ? <Findings findings={kept.findings} /> : null}
          <ButtonRow>
            <Button
              variant="primary"
              disabled={keeping || problem !== null || !kept?.ok || kept.conflict !== null}
              {...(kept && {
                overlay: <Publish draft={kept} connector={connector} onPublished={onPublished} />,
              })}
            >
              Publish
            </Button>
            <Button variant="secondary" onClick={() => draft.change([])}>
              Discard draft
            </Button>
          </ButtonRow>
        </>
      )}
    </Flex>
  )
}

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`)
