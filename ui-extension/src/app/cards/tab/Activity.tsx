import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { CardTouchpoint } from '@perennial/shared/card'
import { channels } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** The latest touchpoints with this customer, newest first. */
export function Activity({ touchpoints }: { touchpoints: CardTouchpoint[] }) {
  if (touchpoints.length === 0) return <Text>No call, email, meeting, note or task is recorded.</Text>
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader width="min">Day</TableHeader>
          <TableHeader>What</TableHeader>
          <TableHeader>Who</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {touchpoints.map(touchpoint => (
          <TouchpointRow key={touchpoint.id} touchpoint={touchpoint} />
        ))}
      </TableBody>
    </Table>
  )
}

const directions = { inbound: 'from the customer', outbound: 'from us' }

function TouchpointRow({ touchpoint }: { touchpoint: CardTouchpoint }) {
  const { day } = useReader()
  const { channel, on, subject, direction, people, url } = touchpoint
  const kind = direction ? `${channels[channel]}, ${directions[direction]}` : channels[channel]
  return (
    <TableRow>
      <TableCell width="min">{day(on)}</TableCell>
      <TableCell>
        {url ? <Link href={url}>{subject}</Link> : <Text>{subject}</Text>}
        <Text variant="microcopy">{kind}</Text>
      </TableCell>
      <TableCell>{people.length > 0 ? people.join(', ') : 'Nobody named'}</TableCell>
    </TableRow>
  )
}
