import { CurrencyInput, Modal, ModalBody, Select, Text } from '@hubspot/ui-extensions'
import type { CardCategory, CardMoney } from '@perennial/shared/card'
import type { DealRenewal } from '@perennial/shared/wire/deal-card'
import type { ForecastCallReceipt } from '@perennial/shared/wire/forecast-call'
import { useState } from 'react'
import { LookThenSave } from '../../common/act/LookThenSave.tsx'
import { ReasonField } from '../../common/act/ReasonField.tsx'
import { newKey } from '../../common/act/useAct.ts'
import { categories } from '../../common/words/names.ts'
import type { DealConnector, ForecastCall } from './connector.ts'
import { ForecastEffect } from './ForecastEffect.tsx'

interface UpdateForecastProps {
  accountId: string
  connector: DealConnector
  renewal: DealRenewal
  /** What the deal asks for a year; null when it cannot be told. */
  yearly: CardMoney | null
  onSaved: (receipt: ForecastCallReceipt) => void
}

export const updateForecastId = 'update-forecast'

/** Says what will come of the renewal: first the form, then its effect beside the model's word, then it is saved. */
export const UpdateForecast = (props: UpdateForecastProps) => (
  <Modal id={updateForecastId} title="Update forecast" width="md">
    <ModalBody>
      <ForecastSteps {...props} />
    </ModalBody>
  </Modal>
)

const choices = (Object.keys(categories) as CardCategory[]).map(value => ({
  value,
  label: categories[value],
}))

function ForecastSteps({ accountId, connector, renewal, yearly, onSaved }: UpdateForecastProps) {
  const [category, setCategory] = useState(renewal.call?.category ?? renewal.modelCategory ?? 'best_case')
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const paid = yearly ?? renewal.target?.[0] ?? null
  const request = (): ForecastCall => ({
    due: renewal.due,
    category,
    ...(paid && amount !== null && category !== 'lost'
      ? { amount: amount.toFixed(paid.digits), currency: paid.currency }
      : {}),
    reason: reason.trim(),
    key: newKey(),
  })
  return (
    <LookThenSave
      ready={reason.trim() !== ''}
      request={request}
      preview={asked => connector.previewCall(accountId, asked)}
      save={async asked => onSaved(await connector.call(accountId, asked))}
      effect={preview => <ForecastEffect preview={preview} />}
    >
      <Select
        label="Category"
        name="category"
        required
        value={category}
        options={choices}
        onChange={value => setCategory(value as CardCategory)}
      />
      {category === 'lost' || !paid ? null : (
        <CurrencyInput
          label="ARR it will renew at"
          name="amount"
          description="Leave it empty where nothing is known beside the category."
          currency={paid.currency}
          min={0}
          {...(amount === null ? {} : { value: amount })}
          onChange={value => setAmount(value)}
        />
      )}
      <ReasonField value={reason} onChange={setReason} />
      <Text variant="microcopy">It is your word as the owner; what was said before stays on record.</Text>
    </LookThenSave>
  )
}
