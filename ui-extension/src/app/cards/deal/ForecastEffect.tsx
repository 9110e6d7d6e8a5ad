import { Text } from '@hubspot/ui-extensions'
import type { ForecastCallReceipt } from '@perennial/shared/wire/forecast-call'
import { categories } from '../../common/words/names.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** What a call would make of the renewal, with the model's own word beside it. */
export function ForecastEffect({ preview }: { preview: ForecastCallReceipt }) {
  const reader = useReader()
  const { before, after, model, said } = preview
  const expected = model.expected ? `, ${reader.money(model.expected)} expected` : ''
  return (
    <>
      <Text>{`${counted(before, reader)} becomes ${counted(after, reader)}.`}</Text>
      {after.category === said.category ? null : (
        <Text>{`A manager's word stands above yours (${categories[said.category].toLowerCase()}), which is noted beside it.`}</Text>
      )}
      <Text variant="microcopy">
        {`The model says ${categories[model.category].toLowerCase()}, ${reader.percent(model.likelihood)} likely${expected}, and goes on being shown beside it.`}
      </Text>
    </>
  )
}

const counted = ({ category, forecast }: ForecastCallReceipt['before'], { money }: Formats): string =>
  `${categories[category]} (${forecast ? `${money(forecast)} a year` : 'amount unknown'})`
