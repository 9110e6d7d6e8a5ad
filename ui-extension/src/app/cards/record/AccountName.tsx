import { Link, Text } from '@hubspot/ui-extensions'
import type { RecordAccount } from '@perennial/shared/wire/record-card'

/** The account's name, with a link to its record. */
export const AccountName = ({ account: { name, url } }: { account: RecordAccount }) =>
  url ? <Link href={url}>{name}</Link> : <Text>{name}</Text>
