import type {
  CenterProps,
  GridItemProps,
  GridProps,
  MediaObjectProps,
} from '@hubspot/ui-extensions/experimental'
import { Flex } from './Layout.tsx'
import { classes, step } from './spacing.ts'

const columns = 12

export const Grid = ({ gap, justify, align, children }: GridProps) => (
  <div
    className={classes(
      'k-columns',
      `k-gap-${step(gap, 'md')}`,
      justify && `k-justify-${justify}`,
      align && `k-align-${align}`,
    )}
  >
    {children}
  </div>
)

export const GridItem = ({ size = columns, offset = 0, children }: GridItemProps) => (
  <div
    style={{ gridColumn: `${offset ? offset + 1 : 'auto'} / span ${Math.min(columns, size)}`, minWidth: 0 }}
  >
    {children}
  </div>
)

export const Center = ({ maxContentSize, children }: CenterProps) => (
  <div className="k-center" style={{ maxWidth: maxContentSize }}>
    {children}
  </div>
)

export const MediaObject = ({
  align = 'center',
  spacing = 'sm',
  itemLeft,
  itemRight,
  children,
}: MediaObjectProps) => (
  <Flex align={align} gap={spacing === 'none' ? 'flush' : spacing}>
    {itemLeft}
    <div className="k-media">{children}</div>
    {itemRight}
  </Flex>
)
