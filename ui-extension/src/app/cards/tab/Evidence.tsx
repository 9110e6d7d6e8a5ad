import { Link, Text } from '@hubspot/ui-extensions'
import type { CardEvidence } from '@perennial/shared/card'
import { Said } from '../../common/words/Reader.tsx'

/** The records and numbers a statement rests on, linked into the CRM where there is a record. */
export const Evidence = ({ evidence }: { evidence: CardEvidence[] }) => <>{evidence.map(piece)}</>

/** Two pieces may read alike: two tickets of one name, two answers on one day. */
const piece = ({ text, url }: CardEvidence, position: number) => (
  <Text key={position} variant="microcopy">
    {url ? (
      <Link href={url}>
        <Said>{text}</Said>
      </Link>
    ) : (
      <Said>{text}</Said>
    )}
  </Text>
)
