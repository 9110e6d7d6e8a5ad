import type { StepIndicatorProps } from '@hubspot/ui-extensions'

export const StepIndicator = ({
  stepNames,
  currentStep = 0,
  direction = 'horizontal',
  onClick,
}: StepIndicatorProps) => (
  <ol className={`k-steps k-steps-${direction}`}>
    {stepNames.map((name, index) => (
      <li
        key={name}
        className={index < currentStep ? 'k-done' : ''}
        aria-current={index === currentStep ? 'step' : undefined}
      >
        {onClick ? (
          <button type="button" className="k-plain" onClick={() => onClick(index)}>
            {name}
          </button>
        ) : (
          name
        )}
      </li>
    ))}
  </ol>
)
