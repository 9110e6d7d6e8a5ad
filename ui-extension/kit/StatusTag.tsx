import type { StatusTagProps } from '@hubspot/ui-extensions'
import { Glyph } from './Glyph.tsx'
import { classes } from './spacing.ts'

export function StatusTag(props: StatusTagProps) {
  const { variant = 'default', hollow, onClick, showRemoveIcon, onRemoveClick, children, testId } = props
  const words = (
    <>
      <span className="k-dot" aria-hidden="true" />
      {children}
    </>
  )
  return (
    <span className={classes('k-status', `k-${variant}`, hollow && 'k-hollow')} data-test-id={testId}>
      {onClick ? (
        <button type="button" className="k-plain" onClick={() => onClick()}>
          {words}
        </button>
      ) : (
        words
      )}
      {showRemoveIcon ? (
        <button type="button" className="k-plain" aria-label="Remove" onClick={() => onRemoveClick?.()}>
          <Glyph name="close" />
        </button>
      ) : null}
    </span>
  )
}
