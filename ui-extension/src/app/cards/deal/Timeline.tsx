import { Flex, StepIndicator, Text } from '@hubspot/ui-extensions'
import type { DealRenewal, DealStep } from '@perennial/shared/wire/deal-card'
import { fromToday } from '../../common/words/calendar.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

const names: Record<DealStep['step'], string> = {
  notice: 'Notice',
  negotiation: 'Negotiation',
  signature: 'Signature',
  start: 'Start',
}

/** From the last day for notice to the first of the next term, and where it stands. */
export function Timeline({ renewal }: { renewal: DealRenewal }) {
  const { day } = useReader()
  const { steps, current } = renewal
  if (current === null) return null
  const named = ({ step, on }: DealStep): string => (on ? `${names[step]} ${day(on)}` : names[step])
  return (
    <Flex direction="column" gap="xs">
      <StepIndicator stepNames={steps.map(named)} currentStep={current} />
      <Text variant="microcopy">{standing(renewal, day)}</Text>
    </Flex>
  )
}

/** What the present step waits for. */
function standing(
  { steps, current, notice, daysUntilNotice, due }: DealRenewal,
  day: Formats['day'],
): string {
  const closes = steps.find(({ step }) => step === 'signature')?.on
  switch (steps[current ?? 0]?.step) {
    case 'notice':
      return `Notice can be given until ${day(notice ?? due)}, ${fromToday(daysUntilNotice ?? 0)}.`
    case 'signature':
      return `The deal was to close on ${day(closes ?? due)} and is still open.`
    case 'start':
      return `Signed; the next term begins on ${day(due)}.`
    default:
      return notice ? `Notice was due by ${day(notice)}.` : 'No notice period is recorded.'
  }
}
