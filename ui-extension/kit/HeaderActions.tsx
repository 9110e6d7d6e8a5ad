import type { HeaderActionButtonProps, HeaderActionsProps } from '@hubspot/ui-extensions'
import { Button } from './Button.tsx'

/** The buttons beside the title of an app's home. */
export const HeaderActions = ({ children }: HeaderActionsProps) => (
  <div className="k-page-header">{children}</div>
)

export const PrimaryHeaderActionButton = ({ children, ...props }: HeaderActionButtonProps) => (
  <Button {...props} variant="primary">
    {children as string}
  </Button>
)

export const SecondaryHeaderActionButton = ({ children, ...props }: HeaderActionButtonProps) => (
  <Button {...props} variant="secondary">
    {children as string}
  </Button>
)
