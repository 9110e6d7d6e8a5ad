import { Modal, ModalBody } from '@hubspot/ui-extensions'
import { useState } from 'react'
import { ReasonField } from '../act/ReasonField.tsx'
import { Step } from '../act/Step.tsx'
import { useAct } from '../act/useAct.ts'

interface RejectProps {
  editId: string
  title: string
  reject: (reason: string) => Promise<void>
}

export const rejectId = (editId: string): string => `reject-${editId}`

/** Asks for the reason of a rejection: whoever asked for the edit reads it. */
export const Reject = ({ editId, title, reject }: RejectProps) => (
  <Modal id={rejectId(editId)} title={title} width="md">
    <ModalBody>
      <RejectForm reject={reject} />
    </ModalBody>
  </Modal>
)

function RejectForm({ reject }: Pick<RejectProps, 'reject'>) {
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useAct()
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{
        label: 'Reject',
        onClick: () => run(() => reject(reason.trim())),
        disabled: reason.trim() === '',
      }}
    >
      <ReasonField
        value={reason}
        description="It stays on record, and whoever asked reads it."
        onChange={setReason}
      />
    </Step>
  )
}
