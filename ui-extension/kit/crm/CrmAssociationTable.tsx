import type { CrmAssociationTableProps } from '@hubspot/ui-extensions/crm'
import { Link } from '../Link.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../Table.tsx'
import { Asked } from './Asked.tsx'
import type { AssociatedRecord } from './CrmSource.ts'

export function CrmAssociationTable(props: CrmAssociationTableProps) {
  const { objectTypeId, propertyColumns, preFilters, sort, pageSize = 10 } = props
  const query = {
    ...{ objectTypeId, propertyColumns, pageSize },
    ...(preFilters ? { preFilters } : {}),
    ...(sort ? { sort } : {}),
  }
  return (
    <Asked name="CrmAssociationTable" about={query} ask={crm => crm.associated(query)}>
      {({ records, total }) =>
        records.length ? (
          <>
            <Records records={records} />
            {total > records.length ? (
              <p className="k-microcopy">
                {records.length} of {total} shown
              </p>
            ) : null}
          </>
        ) : (
          <p className="k-bodytext">No associated records</p>
        )
      }
    </Asked>
  )
}

const Records = ({ records }: { records: AssociatedRecord[] }) => (
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader>Name</TableHeader>
        {records[0]?.properties.map(({ name, label }) => (
          <TableHeader key={name}>{label}</TableHeader>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {records.map(({ id, name, url, properties }) => (
        <TableRow key={id}>
          <TableCell>{url ? <Link href={url}>{name}</Link> : name}</TableCell>
          {properties.map(property => (
            <TableCell key={property.name}>{property.value ?? 'No value'}</TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
