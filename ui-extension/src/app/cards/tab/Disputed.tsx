import { Text } from '@hubspot/ui-extensions'
import type { CardEvidence } from '@perennial/shared/card'
import { Evidence } from './Evidence.tsx'

/** Sources that say something else than the one that was followed; nothing where all agree. */
export const Disputed = ({ what, others }: { what: string; others: CardEvidence[] }) =>
  others.length === 0 ? null : (
    <>
      <Text format={{ fontWeight: 'demibold' }}>{`Disputed ${what}`}</Text>
      <Evidence evidence={others} />
    </>
  )
