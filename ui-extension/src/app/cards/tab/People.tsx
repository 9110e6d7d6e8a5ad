import {
  Flex,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { CardPerson } from '@perennial/shared/card'
import { channels, roleName } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { MissingRoles } from './MissingRoles.tsx'

/** Who is who at the customer, when we last spoke, and which roles nobody holds. */
export const People = ({ people, missingRoles }: { people: CardPerson[]; missingRoles: string[] }) => (
  <Flex direction="column" gap="md">
    {missingRoles.length > 0 ? <MissingRoles roles={missingRoles} /> : null}
    {people.length === 0 ? (
      <Text>No contact is associated with this company.</Text>
    ) : (
      <PeopleTable people={people} />
    )}
  </Flex>
)

const PeopleTable = ({ people }: { people: CardPerson[] }) => (
  <Table density="condensed" flush>
    <TableHead>
      <TableRow>
        <TableHeader>Person</TableHeader>
        <TableHeader>Role</TableHeader>
        <TableHeader>Last touch</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {people.map(person => (
        <PersonRow key={person.id} person={person} />
      ))}
    </TableBody>
  </Table>
)

function PersonRow({ person }: { person: CardPerson }) {
  const { day } = useReader()
  const { name, url, jobTitle, role, lastTouch } = person
  return (
    <TableRow>
      <TableCell>
        {url ? <Link href={url}>{name}</Link> : <Text>{name}</Text>}
        {jobTitle ? <Text variant="microcopy">{jobTitle}</Text> : null}
      </TableCell>
      <TableCell>{role ? roleName(role) : 'No role'}</TableCell>
      <TableCell>{lastTouch ? `${channels[lastTouch.channel]}, ${day(lastTouch.on)}` : 'Never'}</TableCell>
    </TableRow>
  )
}
