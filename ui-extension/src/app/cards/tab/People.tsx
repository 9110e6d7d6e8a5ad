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
import type { CardPerson, CompanyCard } from '@perennial/shared/card'
import { channels, roleName } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { countsText } from './countsText.ts'
import { MissingRoles } from './MissingRoles.tsx'
import { Relationship } from './Relationship.tsx'

type PeopleProps = Pick<CompanyCard, 'people' | 'missingRoles' | 'relationship'>

/** Who is who at the customer, how we are in touch, and which roles nobody holds. */
export const People = ({ people, missingRoles, relationship }: PeopleProps) => (
  <Flex direction="column" gap="md">
    {missingRoles.length > 0 ? <MissingRoles roles={missingRoles} /> : null}
    <Relationship relationship={relationship} />
    {people.length === 0 ? (
      <Text>No contact is associated with this company.</Text>
    ) : (
      <PeopleTable people={people} windowDays={relationship.windowDays} />
    )}
  </Flex>
)

const PeopleTable = ({ people, windowDays }: { people: CardPerson[]; windowDays: number }) => (
  <Table density="condensed" flush>
    <TableHead>
      <TableRow>
        <TableHeader>Person</TableHeader>
        <TableHeader>Role</TableHeader>
        <TableHeader>Last touch</TableHeader>
        <TableHeader>{`In ${windowDays} days`}</TableHeader>
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
  const { name, url, jobTitle, role, lastTouch, touches } = person
  return (
    <TableRow>
      <TableCell>
        {url ? <Link href={url}>{name}</Link> : <Text>{name}</Text>}
        {jobTitle ? <Text variant="microcopy">{jobTitle}</Text> : null}
      </TableCell>
      <TableCell>{role ? roleName(role) : 'No role'}</TableCell>
      <TableCell>{lastTouch ? `${channels[lastTouch.channel]}, ${day(lastTouch.on)}` : 'Never'}</TableCell>
      <TableCell>{countsText(touches) ?? 'None'}</TableCell>
    </TableRow>
  )
}
