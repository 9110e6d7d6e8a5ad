import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions'
import type { DealCall, DealCard, DealRenewal } from '@perennial/shared/wire/deal-card'
import type { RecordAccount } from '@perennial/shared/wire/record-card'
import { intervalText } from '../../common/words/figures.ts'
import { categories } from '../../common/words/names.ts'
import { type Formats, Said, useReader } from '../../common/words/Reader.tsx'
import { AccountName } from '../record/AccountName.tsx'
import { healthText } from '../record/accountWords.ts'

interface OutlookProps {
  deal: DealCard['deal']
  account: RecordAccount
  renewal: DealRenewal
}

/** What the model says beside what the CRM's stage says, and what persons call it. */
export function Outlook({ deal, account, renewal }: OutlookProps) {
  const reader = useReader()
  const { probability, noProbabilityBecause, call } = renewal
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label="Renewal probability">
        <Text>{probability ? reader.percent(probability.renews) : 'Unknown'}</Text>
        <Text variant="microcopy">
          {probability
            ? `${intervalText(probability, reader.percent)}. ${reader.said(probability.because)}`
            : noProbabilityBecause}
        </Text>
      </DescriptionListItem>
      <DescriptionListItem label="Stage probability in the CRM">
        <Text>{deal.stageProbability === null ? 'Unknown' : reader.percent(deal.stageProbability)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="Forecast">
        <Text>{forecastText(renewal)}</Text>
        {call ? <Text variant="microcopy">{callText(call, reader)}</Text> : null}
      </DescriptionListItem>
      <Blockers renewal={renewal} />
      <DescriptionListItem label="Account">
        <AccountName account={account} />
        <Text variant="microcopy">{healthText(account)}</Text>
      </DescriptionListItem>
    </DescriptionList>
  )
}

function forecastText({ call, modelCategory }: DealRenewal): string {
  const model = modelCategory && categories[modelCategory]
  if (!call) return model ? `${model}, by the model` : 'Unknown'
  const said = `${categories[call.category]}, by the ${call.as}`
  return model ? `${said}. The model says ${model.toLowerCase()}` : said
}

const callText = ({ amount, by, on, reason }: DealCall, { money, day }: Formats): string =>
  `${by} on ${day(on)}${amount ? `, at ${money(amount)} a year` : ''}: ${reason}`

/** What raises the risk, by the model. */
function Blockers({ renewal: { probability } }: { renewal: DealRenewal }) {
  const raises = probability?.reasons.raises ?? []
  if (raises.length === 0) return null
  return (
    <DescriptionListItem label="Blockers">
      {raises.map(({ label, because }) => (
        <Text key={label}>
          <Said>{`${label}: ${because}`}</Said>
        </Text>
      ))}
    </DescriptionListItem>
  )
}
