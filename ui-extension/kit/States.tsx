import type {
  EmptyStateImageName,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
} from '@hubspot/ui-extensions'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { classes, step } from './spacing.ts'

export const LoadingSpinner = ({ label, showLabel, size, layout = 'inline' }: LoadingSpinnerProps) => (
  <div className={classes('k-loading', `k-loading-${layout}`)} role="status">
    <span className={`k-spin k-size-${step(size, 'md')}`} aria-hidden="true" />
    <span className={showLabel ? undefined : 'k-hidden'}>{label}</span>
  </div>
)

const State = ({
  glyph,
  title,
  children,
}: {
  glyph: GlyphName
  title: string | undefined
  children: EmptyStateProps['children']
}) => (
  <div className="k-state">
    <span className="k-state-picture">
      <Glyph name={glyph} />
    </span>
    {title ? <h3 className="k-heading">{title}</h3> : null}
    {children}
  </div>
)

/** The SDK's pictures this kit has a drawing for; any other shows the magnifier. */
const drawn: Partial<Record<EmptyStateImageName, GlyphName>> = {
  building: 'building',
  companies: 'building',
  contacts: 'person',
  lock: 'lock',
  meetings: 'calendar',
}

export const EmptyState = ({ title, imageName, children }: EmptyStateProps) => (
  <State glyph={(imageName && drawn[imageName]) ?? 'search'} title={title}>
    {children}
  </State>
)

const pictures = { error: 'warning', support: 'info', lock: 'lock' } as const

export const ErrorState = ({ title, type = 'error', children }: ErrorStateProps) => (
  <div role="alert">
    <State glyph={pictures[type]} title={title}>
      {children}
    </State>
  </div>
)
