import { Flex, Heading, Select, Text } from '@hubspot/ui-extensions'
import type { Settings } from '@perennial/shared/wire/settings'
import { useState } from 'react'
import { Field } from '../draft/Field.tsx'
import type { Draft } from '../draft/useDraft.ts'
import { BandMoves } from '../effect/BandMoves.tsx'
import { OfDraft } from '../effect/OfDraft.tsx'
import { PastOutcomes } from '../effect/PastOutcomes.tsx'
import type { SettingsConnector } from '../settingsConnector.ts'
import { Measures } from './Measures.tsx'

interface ScorecardsProps {
  settings: Settings
  draft: Draft
  connector: SettingsConnector
}

/** One scorecard at a time: its measures and thresholds, and what the draft would do to the accounts. */
export function Scorecards({ settings: { scorecards, measures }, draft, connector }: ScorecardsProps) {
  const [chosen, choose] = useState(scorecards.length - 1)
  const card = scorecards[chosen]
  if (card === undefined) return <Text>There is no scorecard.</Text>
  return (
    <Flex direction="column" gap="md">
      {scorecards.length === 1 ? null : (
        <Select
          label="Scorecard"
          name="scorecard"
          value={String(chosen)}
          options={scorecards.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={at => choose(Number(at))}
        />
      )}
      <Text variant="microcopy">{forWhom(card.when, scorecards.length)}</Text>
      {card.groups.map(field => (
        <Field key={field.path.join('.')} field={field} draft={draft} />
      ))}
      <Measures card={card} measures={measures} draft={draft} />
      <Heading>Thresholds</Heading>
      {card.fields.map(field => (
        <Field key={field.path.join('.')} field={field} draft={draft} />
      ))}
      <OfDraft what="What would change" draft={draft} ask={connector.whatIf}>
        {found => <BandMoves of={found} />}
      </OfDraft>
      <OfDraft what="The look back" draft={draft} ask={connector.backtest}>
        {found => <PastOutcomes of={found} />}
      </OfDraft>
    </Flex>
  )
}

const forWhom = (when: string | null, scorecards: number): string =>
  when === null ? `For ${scorecards === 1 ? 'every customer' : 'every other customer'}.` : `For ${when}.`
