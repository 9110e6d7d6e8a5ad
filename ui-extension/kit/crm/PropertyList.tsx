import { DescriptionList, DescriptionListItem } from '../DescriptionList.tsx'
import type { ShownProperty } from './CrmSource.ts'

export const PropertyList = ({ properties, across }: { properties: ShownProperty[]; across: boolean }) => (
  <DescriptionList direction={across ? 'row' : 'column'}>
    {properties.map(({ name, label, value }) => (
      <DescriptionListItem key={name} label={label}>
        {value ?? 'No value'}
      </DescriptionListItem>
    ))}
  </DescriptionList>
)
