import type { DescriptionListItemProps, DescriptionListProps } from '@hubspot/ui-extensions'

export const DescriptionList = ({ children, direction = 'column' }: DescriptionListProps) => (
  <dl className={`k-descriptions k-descriptions-${direction}`}>{children}</dl>
)

export const DescriptionListItem = ({ label, children }: DescriptionListItemProps) => (
  <div className="k-description">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
