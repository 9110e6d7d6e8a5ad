import { LoadingButton } from '@hubspot/ui-extensions'

/** Asks for newer figures; what is shown stays until they are there. */
export const Refresh = ({ refreshing, onRefresh }: { refreshing: boolean; onRefresh: () => void }) => (
  <LoadingButton size="xs" variant="secondary" loading={refreshing} onClick={onRefresh}>
    Refresh
  </LoadingButton>
)
