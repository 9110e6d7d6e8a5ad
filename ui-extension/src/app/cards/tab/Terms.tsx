import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions'
import type { CardProbability, CardRenewal } from '@perennial/shared/card'
import { bases } from '../../common/words/basis.ts'
import { countdown, intervalText, noticeText } from '../../common/words/figures.ts'
import { categories, renewsByItself } from '../../common/words/names.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'
import { Disputed } from './Disputed.tsx'
import { Evidence } from './Evidence.tsx'

/** What is agreed about the next renewal, and how each of it is known. */
export function Terms({ renewal }: { renewal: CardRenewal }) {
  const reader = useReader()
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label="Renewal date">
        <Text>{`${countdown(renewal, reader)}, ${bases[renewal.basis]}`}</Text>
        <Evidence evidence={[renewal.source]} />
        <Disputed what="date" others={renewal.disputed} />
      </DescriptionListItem>
      <DescriptionListItem label="At the term's end">
        <Text>{renewsByItself(renewal.autoRenews)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="Notice until">
        <Text>{noticeText(renewal, reader)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="Renewal probability">
        {renewal.probability ? <Probability probability={renewal.probability} /> : <Text>Unknown</Text>}
      </DescriptionListItem>
      <DescriptionListItem label="In the forecast">
        <Text>{renewal.category ? categories[renewal.category] : 'Not counted on: too little is known'}</Text>
      </DescriptionListItem>
    </DescriptionList>
  )
}

function Probability({ probability }: { probability: CardProbability }) {
  const { percent } = useReader()
  return (
    <>
      <Text>{`${percent(probability.renews)} (${intervalText(probability, percent)})`}</Text>
      <Text variant="microcopy">
        <Said>{probability.because}</Said>
      </Text>
      {probability.contracts === null ? null : (
        <Text variant="microcopy">{`If it renews, ${percent(probability.contracts)} likely for less.`}</Text>
      )}
    </>
  )
}
