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
import type { ContactChannel } from '@perennial/shared/wire/contact-card'
import { channels } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'

/** How often and over what we were in touch, the channel used last first. */
export function Channels({ activity, days }: { activity: ContactChannel[]; days: number }) {
  if (activity.length === 0) return <Text>No call, email, meeting, note or task names this person.</Text>
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>Channel</TableHeader>
          <TableHeader width="min" align="right">{`Last ${days} days`}</TableHeader>
          <TableHeader>Latest</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {activity.map(one => (
          <ChannelRow key={one.channel} activity={one} />
        ))}
      </TableBody>
    </Table>
  )
}

function ChannelRow({ activity: { channel, count, last } }: { activity: ContactChannel }) {
  const { day } = useReader()
  return (
    <TableRow>
      <TableCell>{channels[channel]}</TableCell>
      <TableCell width="min" align="right">
        {String(count)}
      </TableCell>
      <TableCell>
        {last.url ? <Link href={last.url}>{last.subject}</Link> : <Text>{last.subject}</Text>}
        <Text variant="microcopy">{[day(last.on), ...tookPart(channel, last)].join(', ')}</Text>
      </TableCell>
    </TableRow>
  )
}

/** Notes and tasks are ours alone. */
function tookPart(
  channel: ContactChannel['channel'],
  { twoWay, direction }: ContactChannel['last'],
): string[] {
  if (channel === 'note' || channel === 'task') return []
  if (twoWay) return ['the customer took part']
  return [direction === 'outbound' ? 'from us, not answered by this' : 'the customer did not take part']
}
