import type { TooltipProps } from '@hubspot/ui-extensions'

/** Words that explain the control they hang on. */
export const Tooltip = ({ children }: TooltipProps) => (
  <span className="k-tooltip" role="tooltip">
    {children}
  </span>
)
