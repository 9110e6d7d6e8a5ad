import type { CrmStageTrackerProps } from '@hubspot/ui-extensions/crm'
import { StepIndicator } from '../StepIndicator.tsx'
import { Asked } from './Asked.tsx'
import { PropertyList } from './PropertyList.tsx'

/** The stages of the record's pipeline, with up to four of its properties below. */
export function CrmStageTracker(props: CrmStageTrackerProps) {
  const { objectTypeId, objectId, showProperties = true } = props
  const record = { objectTypeId, objectId }
  const names = showProperties ? props.properties.slice(0, 4) : []
  return (
    <Asked
      name="CrmStageTracker"
      about={[record, names]}
      ask={async crm => ({ track: await crm.stages(record), shown: await crm.properties(record, names) })}
    >
      {({ track, shown }) => (
        <>
          {track ? (
            <>
              <p className="k-microcopy">{track.pipeline}</p>
              <StepIndicator stepNames={track.stages} currentStep={track.current ?? -1} />
            </>
          ) : (
            <p className="k-bodytext">This record is in no pipeline</p>
          )}
          {shown.length ? <PropertyList properties={shown} across={false} /> : null}
        </>
      )}
    </Asked>
  )
}
