import { Modal, ModalBody } from '@hubspot/ui-extensions'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { CardContract } from '@perennial/shared/card'
import { useState } from 'react'
import { ArrEffect } from './ArrEffect.tsx'
import { ArrForm } from './ArrForm.tsx'
import { type ArrDraft, arrUpdate, dateOf } from './arrUpdate.ts'
import { Step } from './Step.tsx'
import { useAct } from './useAct.ts'
import type { ArrUpdate, Writer } from './writer.ts'

interface UpdateArrProps {
  companyId: number
  writer: Writer
  contracts: [CardContract, ...CardContract[]]
  asOf: string
  onSaved: (receipt: AdjustReceipt) => void
}

export const updateArrId = 'update-arr'

/** Says what a contract pays from a day on: first the form, then its effect, then it is saved. */
export const UpdateArr = (props: UpdateArrProps) => (
  <Modal id={updateArrId} title="Update ARR" width="md">
    <ModalBody>
      <ArrSteps {...props} />
    </ModalBody>
  </Modal>
)

function ArrSteps({ companyId, writer, contracts, asOf, onSaved }: UpdateArrProps) {
  const [draft, setDraft] = useState<ArrDraft>({
    contract: contracts[0],
    amount: null,
    effective: dateOf(asOf),
    reason: 'price_change',
    note: '',
  })
  const [looked, setLooked] = useState<{ request: ArrUpdate; preview: AdjustReceipt } | null>(null)
  const { busy, problem, run } = useAct()
  const look = () =>
    run(async () => {
      const request = arrUpdate(draft)
      setLooked({ request, preview: await writer.previewAdjust(companyId, request) })
    })
  const save = (request: ArrUpdate) =>
    run(async () => {
      onSaved(await writer.adjust(companyId, request))
      setLooked(null)
      setDraft(before => ({ ...before, amount: null, note: '' }))
    })
  if (looked)
    return (
      <Step
        problem={problem}
        busy={busy}
        forward={{ label: 'Save', onClick: () => save(looked.request) }}
        back={{ label: 'Back', onClick: () => setLooked(null) }}
      >
        <ArrEffect preview={looked.preview} digits={draft.contract.arr.digits} />
      </Step>
    )
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{ label: 'Show effect', onClick: look, disabled: draft.amount === null }}
    >
      <ArrForm
        draft={draft}
        contracts={contracts}
        onChange={change => setDraft(before => ({ ...before, ...change }))}
      />
    </Step>
  )
}
