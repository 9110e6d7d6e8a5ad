import { Alert, Button, ButtonRow, LoadingButton } from '@hubspot/ui-extensions'
import type { AdjustReceipt, UndoReceipt } from '@perennial/shared/adjust'
import { useState } from 'react'
import { useAct } from '../../common/act/useAct.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { receiptMoney } from './arrUpdate.ts'
import type { Writer } from './writer.ts'

interface SavedProps {
  companyId: number
  writer: Writer
  receipt: AdjustReceipt
  onChanged: () => void
  onClose: () => void
}

const counting = { title: 'ARR updated', variant: 'success' } as const
const waiting = { title: 'Waits for a second person', variant: 'info' } as const

/** What was just saved, with the way back. */
export function Saved({ companyId, writer, receipt, onChanged, onClose }: SavedProps) {
  const { money, day } = useReader()
  const [undone, setUndone] = useState<UndoReceipt | null>(null)
  const { busy, problem, run } = useAct()
  const undo = () =>
    run(async () => {
      setUndone(await writer.undoAdjust(companyId, receipt.id))
      onChanged()
    })
  const { amount, effective, state, line } = receipt
  const what = `${money(receiptMoney(receipt)(amount))} a year from ${day(effective)}`
  if (undone) return <TakenBack what={what} undone={undone} />
  return (
    <Alert {...(state === 'approved' ? counting : waiting)}>
      {`${line?.name ?? 'This revenue'}: ${what}. ${problem ?? ''}`}
      <ButtonRow>
        <LoadingButton size="xs" variant="secondary" loading={busy} onClick={undo}>
          Undo
        </LoadingButton>
        <Button size="xs" variant="transparent" onClick={onClose}>
          Close
        </Button>
      </ButtonRow>
    </Alert>
  )
}

function TakenBack({ what, undone: { state, waitsFor } }: { what: string; undone: UndoReceipt }) {
  const { said } = useReader()
  return state === 'undone' ? (
    <Alert title="Taken back" variant="info">{`${what} no longer counts; it stays on record.`}</Alert>
  ) : (
    <Alert title="Undo waits for a second person" variant="warning">
      {said(
        `${what} goes on counting until another person approves, because undoing it ${waitsFor.join('; ')}.`,
      )}
    </Alert>
  )
}
