import { Alert, DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import { useReader } from '../../common/words/Reader.tsx'
import { receiptMoney } from './arrUpdate.ts'

/** What would change, before it does: the account's ARR, and this year's retention of all customers. */
export function ArrEffect({ preview }: { preview: AdjustReceipt }) {
  const { money, day, percent, said } = useReader()
  const { arr, rates, forecast } = preview.effect
  const amount = receiptMoney(preview)
  const inWords = (major: number) => money(amount(major))
  return (
    <>
      <DescriptionList direction="row">
        <DescriptionListItem label={`ARR of ${preview.account.name} on ${day(arr.on)}`}>
          <Text>{`${inWords(arr.before)} becomes ${inWords(arr.after)}`}</Text>
        </DescriptionListItem>
        {forecast ? (
          <DescriptionListItem label={`Forecast of the renewal on ${day(forecast.due)}`}>
            <Text>
              {forecast.before === forecast.after
                ? `Stays at ${inWords(forecast.after)}`
                : `${inWords(forecast.before)} becomes ${inWords(forecast.after)}`}
            </Text>
            <Text variant="microcopy">{`At the renewal probability of ${percent(forecast.renews)}, as last concluded.`}</Text>
          </DescriptionListItem>
        ) : null}
        {rates ? (
          <DescriptionListItem label={`Retention of all customers since ${day(rates.from)}`}>
            <Text>{`NRR ${rateChange(rates.before.nrr, rates.after.nrr)}`}</Text>
            <Text>{`GRR ${rateChange(rates.before.grr, rates.after.grr)}`}</Text>
            {arr.before !== arr.after && rates.before.nrr === rates.after.nrr ? (
              <Text variant="microcopy">
                This account does not count in them: it is new this year, or its currency has no exchange
                rate.
              </Text>
            ) : null}
          </DescriptionListItem>
        ) : null}
      </DescriptionList>
      {preview.waitsFor.length > 0 ? (
        <Alert title="A second person must approve it" variant="warning">
          {said(`It counts only then, because it ${preview.waitsFor.join('; ')}.`)}
        </Alert>
      ) : null}
    </>
  )
}

/** Two decimals: one contract of many moves a rate of all by little. */
const rate = (share: number | null): string => (share === null ? 'unknown' : `${(share * 100).toFixed(2)}%`)
const rateChange = (before: number | null, after: number | null): string =>
  rate(before) === rate(after) ? `stays at ${rate(before)}` : `${rate(before)} becomes ${rate(after)}`
