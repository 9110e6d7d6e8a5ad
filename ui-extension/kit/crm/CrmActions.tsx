import type {
  CrmActionButtonProps,
  CrmActionLinkProps,
  CrmCardActionsProps,
} from '@hubspot/ui-extensions/crm'
import { Dropdown } from '../Dropdown.tsx'
import { classes, step } from '../spacing.ts'
import { useCrmAction } from './useCrmAction.ts'

export function CrmActionButton(props: CrmActionButtonProps) {
  const { actionType, actionContext, variant = 'secondary', size, type = 'button', children } = props
  const act = useCrmAction(props.onError)
  return (
    <button
      type={type}
      className={classes('k-button', `k-${variant}`, `k-size-${step(size, 'md')}`)}
      disabled={props.disabled}
      onClick={() => {
        props.onClick?.()
        act({ actionType, actionContext })
      }}
    >
      {children}
    </button>
  )
}

export function CrmActionLink(props: CrmActionLinkProps) {
  const { actionType, actionContext, variant = 'primary', children } = props
  const act = useCrmAction(props.onError)
  return (
    <button
      type="button"
      className={`k-plain k-link k-link-${variant}`}
      onClick={() => {
        props.onClick?.()
        act({ actionType, actionContext })
      }}
    >
      {children}
    </button>
  )
}

/** Small actions at a card's edge, alone or in a list that unfolds. */
export function CrmCardActions({ actionConfigs, onError }: CrmCardActionsProps) {
  const act = useCrmAction(onError)
  return (
    <div className="k-flex k-row k-wrap k-gap-sm">
      {actionConfigs.map((config, index) => {
        const key = `${index} ${config.label}`
        if (config.type === 'dropdown') {
          return (
            <Dropdown
              key={key}
              buttonText={config.label ?? 'Actions'}
              buttonSize="xs"
              disabled={config.disabled ?? false}
              options={config.options.map(option => ({
                label: option.label ?? words(option.actionType),
                onClick: () => act(option),
              }))}
            />
          )
        }
        return (
          <button
            key={key}
            type="button"
            className="k-button k-secondary k-size-xs"
            title={config.tooltipText}
            disabled={config.disabled}
            onClick={() => act(config)}
          >
            {config.label ?? words(config.actionType)}
          </button>
        )
      })}
    </div>
  )
}

/** SEND_EMAIL is "Send email" to a reader. */
function words(actionType: string): string {
  const lower = actionType.toLowerCase().replaceAll('_', ' ')
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
