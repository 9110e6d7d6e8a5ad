import { CurrencyInput, DateInput, Select, TextArea } from '@hubspot/ui-extensions'
import type { CardContract } from '@perennial/shared/card'
import { useReader } from '../../common/words/Reader.tsx'
import { type ArrDraft, reasons } from './arrUpdate.ts'

interface ArrFormProps {
  draft: ArrDraft
  contracts: CardContract[]
  onChange: (change: Partial<ArrDraft>) => void
}

/** What is paid a year from a day on, and why; never a difference. */
export function ArrForm({ draft, contracts, onChange }: ArrFormProps) {
  const { money } = useReader()
  const { contract, amount, effective, reason, note } = draft
  return (
    <>
      {contracts.length > 1 ? (
        <Select
          label="Contract"
          name="contract"
          value={contract.id}
          options={contracts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={id =>
            onChange({ contract: contracts.find(one => one.id === id) ?? contract, amount: null })
          }
        />
      ) : null}
      <CurrencyInput
        label="New ARR"
        name="amount"
        description={`${contract.name} pays ${money(contract.arr)} a year now. Write the whole amount, not the change.`}
        currency={contract.arr.currency}
        min={0}
        required
        {...(amount === null ? {} : { value: amount })}
        onChange={value => onChange({ amount: value })}
      />
      <DateInput
        label="From"
        name="effective"
        format="YYYY-MM-DD"
        required
        value={effective}
        onChange={day => day && onChange({ effective: day })}
      />
      <Select
        label="Reason"
        name="reason"
        required
        value={reason}
        options={reasons}
        onChange={value => onChange({ reason: value as ArrDraft['reason'] })}
      />
      <TextArea
        label="Note"
        name="note"
        maxLength={500}
        value={note}
        onChange={value => onChange({ note: value })}
      />
    </>
  )
}
