import { Modal, ModalBody } from '@hubspot/ui-extensions'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { CardContract } from '@perennial/shared/card'
import { useState } from 'react'
import { LookThenSave } from '../../common/act/LookThenSave.tsx'
import { dateOf } from '../../common/words/baseDate.ts'
import { ArrEffect } from './ArrEffect.tsx'
import { ArrForm } from './ArrForm.tsx'
import { type ArrDraft, arrUpdate } from './arrUpdate.ts'
import type { Writer } from './writer.ts'

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
  const change = (part: Partial<ArrDraft>) => setDraft(before => ({ ...before, ...part }))
  return (
    <LookThenSave
      ready={draft.amount !== null}
      request={() => arrUpdate(draft)}
      preview={request => writer.previewAdjust(companyId, request)}
      save={async request => {
        onSaved(await writer.adjust(companyId, request))
        change({ amount: null, note: '' })
      }}
      effect={preview => <ArrEffect preview={preview} />}
    >
      <ArrForm draft={draft} contracts={contracts} onChange={change} />
    </LookThenSave>
  )
}
