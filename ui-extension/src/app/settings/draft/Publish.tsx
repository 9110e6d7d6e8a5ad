import { Modal, ModalBody, Text } from '@hubspot/ui-extensions'
import type { SettingsDraft } from '@perennial/shared/wire/settings-draft'
import type { PublishReceipt } from '@perennial/shared/wire/settings-publish'
import { useRef, useState } from 'react'
import { ReasonField } from '../../common/act/ReasonField.tsx'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import type { SettingsConnector } from '../settingsConnector.ts'
import { Changes } from '../versions/Changes.tsx'

export const publishId = 'publish-settings'

interface PublishProps {
  draft: SettingsDraft
  connector: SettingsConnector
  onPublished: (receipt: PublishReceipt) => void
}

/** Asks why, shows once more what changes, and publishes exactly that. */
export const Publish = (props: PublishProps) => (
  <Modal id={publishId} title="Publish settings" width="md">
    <ModalBody>
      <PublishStep {...props} />
    </ModalBody>
  </Modal>
)

function PublishStep({ draft, connector, onPublished }: PublishProps) {
  const [reason, setReason] = useState('')
  const key = useRef(newKey())
  const { busy, problem, run } = useAct()
  const publish = () =>
    run(async () => {
      const { base, savedAt } = draft
      const asked = { base, draft: savedAt, reason: reason.trim(), key: key.current }
      onPublished(await connector.publish(asked))
    })
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{ label: 'Publish', onClick: publish, disabled: reason.trim() === '' }}
    >
      <Changes changes={draft.changes ?? []} />
      <ReasonField description="For whoever asks later." value={reason} onChange={setReason} />
      <Text variant="microcopy">Scores follow with the next scoring run.</Text>
    </Step>
  )
}
