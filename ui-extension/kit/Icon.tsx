import type { IconProps } from '@hubspot/ui-extensions'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { classes, step } from './spacing.ts'

/** The SDK's icon names this kit draws; any other name shows as a dot. */
const known: Partial<Record<IconProps['name'], GlyphName>> = {
  add: 'add',
  appointment: 'calendar',
  checkCircle: 'check',
  clock: 'clock',
  contact: 'person',
  date: 'calendar',
  downCarat: 'down',
  email: 'mail',
  exclamation: 'warning',
  exclamationCircle: 'warning',
  info: 'info',
  left: 'left',
  locked: 'lock',
  notification: 'bell',
  refresh: 'refresh',
  remove: 'close',
  right: 'right',
  search: 'search',
  success: 'check',
  upCarat: 'up',
  warning: 'warning',
}

export const Icon = ({ name, color = 'inherit', size, screenReaderText }: IconProps) => (
  <span className={classes('k-icon', `k-icon-${color}`, `k-size-${step(size, 'sm')}`)}>
    <Glyph name={known[name] ?? 'dot'} {...(screenReaderText ? { label: screenReaderText } : {})} />
  </span>
)
