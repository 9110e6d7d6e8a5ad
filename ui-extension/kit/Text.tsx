import type { HeadingProps, TextProps } from '@hubspot/ui-extensions'
import { classes } from './spacing.ts'

export function Text({ children, variant = 'bodytext', inline, format = {}, truncate, testId }: TextProps) {
  const Tag = inline ? 'span' : 'div'
  const cut = typeof truncate === 'object' ? truncate : {}
  return (
    <Tag
      className={classes(
        `k-${variant}`,
        format.fontWeight && `k-weight-${format.fontWeight}`,
        format.italic && 'k-italic',
        format.lineDecoration && `k-line-${format.lineDecoration}`,
        format.textTransform && `k-case-${format.textTransform}`,
        truncate && 'k-truncate',
      )}
      style={{ maxWidth: cut.maxWidth }}
      title={cut.tooltipText}
      data-test-id={testId}
    >
      {children}
    </Tag>
  )
}

export const Heading = ({ children, inline }: HeadingProps) =>
  inline ? <span className="k-heading">{children}</span> : <h3 className="k-heading">{children}</h3>
