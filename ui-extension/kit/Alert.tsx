import type { AlertProps } from '@hubspot/ui-extensions'
import { Glyph, type GlyphName } from './Glyph.tsx'

type Variant = NonNullable<AlertProps['variant']>

const glyphs: Record<Variant, GlyphName> = {
  info: 'info',
  tip: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
  danger: 'warning',
}

/** Urgent variants interrupt a screen reader, the others wait for a pause. */
export const Alert = ({ title, children, variant = 'info', testId }: AlertProps) => (
  <div
    className={`k-alert k-${variant}`}
    role={variant === 'danger' || variant === 'error' ? 'alert' : 'status'}
    data-test-id={testId}
  >
    <Glyph name={glyphs[variant]} />
    <div>
      <strong className="k-alert-title">{title}</strong>
      {children ? <div>{children}</div> : null}
    </div>
  </div>
)
