import { Modal, ModalBody, Select, StepperInput, Text } from '@hubspot/ui-extensions'
import type { OverrideReceipt } from '@perennial/shared/override-request'
import { useState } from 'react'
import { LookThenSave } from '../../common/act/LookThenSave.tsx'
import { ReasonField } from '../../common/act/ReasonField.tsx'
import { newKey } from '../../common/act/useAct.ts'
import { bands } from '../../common/words/band.ts'
import { useReader } from '../../common/words/Reader.tsx'
import type { HealthOverride, Writer } from './writer.ts'

interface OverrideHealthProps {
  companyId: number
  writer: Writer
  onSaved: (receipt: OverrideReceipt) => void
}

export const overrideHealthId = 'override-health'

/** Sets the band by hand for a while, with the model's word beside it. */
export const OverrideHealth = (props: OverrideHealthProps) => (
  <Modal id={overrideHealthId} title="Override health" width="md">
    <ModalBody>
      <OverrideSteps {...props} />
    </ModalBody>
  </Modal>
)

type SaidBand = NonNullable<HealthOverride['band']>
const choices = (['healthy', 'watch', 'at_risk'] as const).map(value => ({
  value,
  label: bands[value].label,
}))
/** As the connector: 30 days unless said otherwise, 90 at most. */
const days = { usual: 30, most: 90 }

function OverrideSteps({ companyId, writer, onSaved }: OverrideHealthProps) {
  const [band, setBand] = useState<SaidBand>('watch')
  const [reason, setReason] = useState('')
  const [lasts, setLasts] = useState(days.usual)
  return (
    <LookThenSave
      ready={reason.trim() !== ''}
      request={() => ({ band, reason: reason.trim(), days: lasts, key: newKey() })}
      preview={request => writer.previewOverride(companyId, request)}
      save={async request => onSaved(await writer.override(companyId, request))}
      effect={preview => <OverrideEffect preview={preview} />}
    >
      <Select
        label="Health band"
        name="band"
        required
        value={band}
        options={choices}
        onChange={value => setBand(value as SaidBand)}
      />
      <ReasonField value={reason} onChange={setReason} />
      <StepperInput
        label="Days it counts"
        name="days"
        description="It ends by itself; the model's score stays visible."
        min={1}
        max={days.most}
        value={lasts}
        onChange={setLasts}
      />
    </LookThenSave>
  )
}

function OverrideEffect({ preview }: { preview: OverrideReceipt }) {
  const { day } = useReader()
  const { before, after, model, expires } = preview
  return (
    <>
      <Text>{`${verdict(before)} becomes ${verdict(after)}${expires ? ` until ${day(expires)}` : ''}.`}</Text>
      <Text variant="microcopy">{`The model says ${verdict(model)}, and goes on being shown beside it.`}</Text>
    </>
  )
}

const verdict = ({ score, band }: OverrideReceipt['before']): string =>
  score === null
    ? bands[band].label.toLowerCase()
    : `${Math.round(score)} of 100, ${bands[band].label.toLowerCase()}`
