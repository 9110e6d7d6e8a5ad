import { Link, Text } from '@hubspot/ui-extensions'
import type { CardEvidence } from '@perennial/shared/card'

/** The records and numbers a statement rests on, linked into the CRM where there is a record. */
export const Evidence = ({ evidence }: { evidence: CardEvidence[] }) => (
  <>
    {evidence.map(({ text, url }) => (
      <Text key={text} variant="microcopy">
        {url ? <Link href={url}>{text}</Link> : text}
      </Text>
    ))}
  </>
)
