import { Alert, Button, Text } from '@hubspot/ui-extensions'
import type { SettingsDraft } from '@perennial/shared/wire/settings-draft'
import type { Draft } from './useDraft.ts'

interface ConflictProps {
  draft: Draft
  conflict: NonNullable<SettingsDraft['conflict']>
}

/** Somebody else published meanwhile: who, and which of the settings edited here that changed, too. */
export const Conflict = ({ draft, conflict: { version, by, changed } }: ConflictProps) => (
  <Alert title="Another version was published since" variant="warning">
    <Text>
      {`Your draft began on ${draft.base === null ? 'the file' : `version ${draft.base}`}; ${version === null ? 'the file' : `version ${version}`}${by ? ` by ${by}` : ''} rules now. ${
        changed.length === 0
          ? 'It changed none of the settings you edit.'
          : `It changed, too: ${changed.join(', ')}. Yours would overrule that.`
      }`}
    </Text>
    <Button variant="secondary" onClick={() => draft.change([...draft.edits], version)}>
      Take my draft over to it
    </Button>
  </Alert>
)
