import type { AutoGridProps, BoxProps, FlexProps, InlineProps, StackProps } from '@hubspot/ui-extensions'
import { classes, step } from './spacing.ts'

const wraps = (wrap: FlexProps['wrap']) => wrap === true || wrap === 'wrap'

export const Flex = ({
  direction = 'row',
  justify = 'start',
  align = 'stretch',
  gap,
  wrap,
  alignSelf,
  children,
}: FlexProps) => (
  <div
    className={classes(
      'k-flex',
      `k-${direction}`,
      `k-justify-${justify}`,
      `k-align-${align}`,
      `k-gap-${step(gap, 'flush')}`,
      wraps(wrap) && 'k-wrap',
    )}
    style={{ alignSelf }}
  >
    {children}
  </div>
)

export const Inline = ({ justify, align = 'center', gap, children }: InlineProps) => (
  <Flex direction="row" align={align} gap={gap ?? 'xs'} wrap {...(justify ? { justify } : {})}>
    {children}
  </Flex>
)

export const Stack = ({ direction = 'column', distance, align, justify, children }: StackProps) => (
  <Flex
    direction={direction}
    gap={distance ?? 'md'}
    {...(align ? { align } : {})}
    {...(justify ? { justify } : {})}
  >
    {children}
  </Flex>
)

export const Box = ({ flex, alignSelf, children }: BoxProps) => (
  <div className="k-box" style={{ flex, alignSelf }}>
    {children}
  </div>
)

export const AutoGrid = ({ columnWidth, gap, flexible, children }: AutoGridProps) => (
  <div
    className={classes('k-grid', `k-gap-${step(gap, 'sm')}`)}
    style={{
      gridTemplateColumns: `repeat(auto-fill, minmax(min(${columnWidth}px, 100%), ${flexible ? '1fr' : `${columnWidth}px`}))`,
    }}
  >
    {children}
  </div>
)
