import type { ProgressBarProps } from '@hubspot/ui-extensions'

export function ProgressBar(props: ProgressBarProps) {
  const { title, value = 0, valueDescription, showPercentage, variant = 'success' } = props
  const max = props.maxValue ?? props.valueMax ?? 100
  const percent = Math.round((value / max) * 100)
  return (
    <div className="k-progress">
      {title || showPercentage ? (
        <div className="k-progress-head">
          <span>{title}</span>
          {showPercentage ? <span>{percent}%</span> : null}
        </div>
      ) : null}
      <div
        className="k-progress-track"
        role="progressbar"
        aria-label={props['aria-label'] ?? title ?? 'Progress'}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={valueDescription}
      >
        <div
          className={`k-progress-value k-${variant}`}
          style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
        />
      </div>
      {valueDescription ? <div className="k-microcopy">{valueDescription}</div> : null}
    </div>
  )
}
