import { LoadingSpinner, Modal, ModalBody, Select, Text } from '@hubspot/ui-extensions'
import type { StageReport } from '@perennial/shared/stage-request'
import { useState } from 'react'
import { ReasonField } from '../../common/act/ReasonField.tsx'
import { Step } from '../../common/act/Step.tsx'
import { useAct } from '../../common/act/useAct.ts'
import { NotLoaded } from '../../common/load/NotLoaded.tsx'
import { useLoaded } from '../../common/load/useLoaded.ts'
import { useReader } from '../../common/words/Reader.tsx'
import type { Writer } from './writer.ts'

interface MoveStageProps {
  companyId: number
  writer: Writer
  onMoved: (report: StageReport) => void
}

export const moveStageId = 'move-stage'

/** Puts the account into a stage by hand, or gives it back to the conditions. */
export const MoveStage = (props: MoveStageProps) => (
  <Modal id={moveStageId} title="Move stage" width="md">
    <ModalBody>
      <LoadedStages {...props} />
    </ModalBody>
  </Modal>
)

function LoadedStages({ companyId, writer, onMoved }: MoveStageProps) {
  const { state, reload } = useLoaded(`stage of ${companyId}`, () => writer.stage(companyId))
  if (state.status === 'loading') return <LoadingSpinner label="Loading stages" showLabel />
  if (state.status === 'failed') return <NotLoaded what="Stages" failure={state.failure} onRetry={reload} />
  const move: Moving = (to, reason) =>
    writer.moveStage(companyId, to === conditions ? { release: true, reason } : { to, reason })
  return <MoveForm report={state.value} move={move} onMoved={onMoved} />
}

type Moving = (to: string, reason: string) => Promise<StageReport>

/** No stage can be called so: names have no spaces. */
const conditions = 'the conditions'

interface MoveFormProps {
  report: StageReport
  move: Moving
  onMoved: (report: StageReport) => void
}

function MoveForm({ report: { stage, moves }, move, onMoved }: MoveFormProps) {
  const { day } = useReader()
  const [to, setTo] = useState<string | undefined>(undefined)
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useAct()
  const options = [
    ...moves.map(({ name, label }) => ({ value: name, label })),
    ...(stage?.how === 'manual' ? [{ value: conditions, label: 'Let the conditions decide' }] : []),
  ]
  const ready = to !== undefined && reason.trim() !== ''
  const keep = () =>
    run(async () => {
      if (to !== undefined) onMoved(await move(to, reason.trim()))
    })
  return (
    <Step problem={problem} busy={busy} forward={{ label: 'Move', onClick: keep, disabled: !ready }}>
      <Text>
        {stage
          ? `In ${stage.label} since ${day(stage.since)}, ${stage.how === 'manual' ? `put there by ${stage.by ?? 'a person'}` : 'by its condition'}.`
          : 'In no stage yet: too little is known.'}
      </Text>
      <Select
        label="Stage"
        name="stage"
        required
        {...(to === undefined ? {} : { value: to })}
        options={options}
        onChange={value => setTo(String(value))}
      />
      <ReasonField value={reason} onChange={setReason} />
    </Step>
  )
}
