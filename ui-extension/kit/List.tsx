import type { ListProps } from '@hubspot/ui-extensions'
import { Children } from 'react'

/** Every child is one entry. */
export function List({ children, variant = 'unordered' }: ListProps) {
  const Tag = variant.startsWith('ordered') ? 'ol' : 'ul'
  return (
    <Tag className={`k-list k-list-${variant}`}>
      {Children.map(children, child => (
        <li>{child}</li>
      ))}
    </Tag>
  )
}
