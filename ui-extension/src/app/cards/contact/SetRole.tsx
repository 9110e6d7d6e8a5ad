import { LoadingSpinner, Modal, ModalBody, Select, Text } from '@hubspot/ui-extensions'
import type { RoleReceipt, RoleReport } from '@perennial/shared/role-request'
import { useState } from 'react'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import { NotLoaded } from '../../common/load/NotLoaded.tsx'
import { useLoaded } from '../../common/load/useLoaded.ts'
import { roleName } from '../../common/words/names.ts'
import type { ContactConnector } from './connector.ts'

interface SetRoleProps {
  contactId: number
  connector: ContactConnector
  onSet: (receipt: RoleReceipt) => void
}

export const setRoleId = 'set-role'

/** Says in the CRM what the person stands for in the renewal. */
export const SetRole = (props: SetRoleProps) => (
  <Modal id={setRoleId} title="Set role" width="md">
    <ModalBody>
      <LoadedRole {...props} />
    </ModalBody>
  </Modal>
)

function LoadedRole({ contactId, connector, onSet }: SetRoleProps) {
  const { state, reload } = useLoaded(`role of ${contactId}`, () => connector.role(contactId))
  if (state.status === 'loading') return <LoadingSpinner label="Loading roles" showLabel />
  if (state.status === 'failed') return <NotLoaded what="Roles" failure={state.failure} onRetry={reload} />
  const report = state.value
  if (report.choices.length === 0)
    return <Text>No property of contacts holds roles. RevOps can name one in the mapping.</Text>
  const save = async (role: string | null) =>
    onSet(await connector.setRole(contactId, { role, expect: report.role, key: newKey() }))
  return <RoleForm report={report} save={save} />
}

const none = { value: 'none', label: 'No role' }

function RoleForm({ report, save }: { report: RoleReport; save: (role: string | null) => Promise<void> }) {
  const [role, setRole] = useState(report.role ?? none.value)
  const { busy, problem, run } = useAct()
  const changed = role !== (report.role ?? none.value)
  const keep = () => run(() => save(role === none.value ? null : role))
  return (
    <Step problem={problem} busy={busy} forward={{ label: 'Save', onClick: keep, disabled: !changed }}>
      <Select
        label={`What ${report.contact.name} stands for`}
        name="role"
        value={role}
        options={[none, ...report.choices.map(value => ({ value, label: roleName(value) }))]}
        onChange={value => setRole(String(value))}
      />
      <Text variant="microcopy">It is set in the CRM, and counts from the next sync.</Text>
    </Step>
  )
}
