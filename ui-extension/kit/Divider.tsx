import type { DividerProps, SpacerProps } from '@hubspot/ui-extensions'
import { step } from './spacing.ts'

export const Divider = ({ distance }: DividerProps) => (
  <hr className={`k-divider k-space-${step(distance, 'flush')}`} />
)
export const Spacer = ({ size }: SpacerProps) => (
  <div className={`k-spacer-${step(size, 'md')}`} aria-hidden="true" />
)
