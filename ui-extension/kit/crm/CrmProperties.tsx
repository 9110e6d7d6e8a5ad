import type { CrmDataHighlightProps, CrmPropertyListProps } from '@hubspot/ui-extensions/crm'
import { Asked } from './Asked.tsx'
import { PropertyList } from './PropertyList.tsx'

/** HubSpot lists at most 24 properties, and highlights at most 4. */
export function CrmPropertyList({ properties, direction, objectTypeId, objectId }: CrmPropertyListProps) {
  const names = properties.slice(0, 24)
  return (
    <Asked
      name="CrmPropertyList"
      about={[names, objectTypeId, objectId]}
      ask={crm => crm.properties({ objectTypeId, objectId }, names)}
    >
      {shown => <PropertyList properties={shown} across={direction === 'row'} />}
    </Asked>
  )
}

export function CrmDataHighlight({ properties, objectTypeId, objectId }: CrmDataHighlightProps) {
  const names = properties.slice(0, 4)
  return (
    <Asked
      name="CrmDataHighlight"
      about={[names, objectTypeId, objectId]}
      ask={crm => crm.properties({ objectTypeId, objectId }, names)}
    >
      {shown => <PropertyList properties={shown} across={false} />}
    </Asked>
  )
}
