import type { CardProps, TileProps } from '@hubspot/ui-extensions'
import { classes } from './spacing.ts'

export const Tile = ({ children, compact, flush }: TileProps) => (
  <div className={classes('k-tile', compact && 'k-compact', flush && 'k-flush')}>{children}</div>
)
export const Card = ({ children }: CardProps) => <div className="k-tile">{children}</div>
