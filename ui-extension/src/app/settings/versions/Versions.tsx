import {
  Button,
  EmptyState,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { PublishReceipt, SettingsVersions } from '@perennial/shared/wire/settings-publish'
import { useReader } from '../../common/words/Reader.tsx'
import { Effect } from '../effect/Effect.tsx'
import type { SettingsConnector } from '../settingsConnector.ts'
import { Changes } from './Changes.tsx'
import { RollBack } from './RollBack.tsx'

interface VersionsProps {
  /** The version that rules. */
  rules: number | null
  connector: SettingsConnector
  onRolledBack: (receipt: PublishReceipt) => void
}

/** Every version with who, when, why and what it changed, and a way back to each. */
export const Versions = ({ rules, connector, onRolledBack }: VersionsProps) => (
  <Effect what="Versions" question={`versions at ${rules}`} answer={() => connector.versions()}>
    {({ versions }) =>
      versions.length === 0 ? (
        <EmptyState title="No version yet" layout="vertical">
          <Text>The configuration file rules until something is published.</Text>
        </EmptyState>
      ) : (
        <Table bordered>
          <TableHead>
            <TableRow>
              <TableHeader>Version</TableHeader>
              <TableHeader>By and why</TableHeader>
              <TableHeader>What changed</TableHeader>
              <TableHeader>Roll back</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {versions.map(version => (
              <TableRow key={version.version}>
                <VersionCells version={version} />
                <TableCell>
                  {version.version === rules ? (
                    'Rules now'
                  ) : (
                    <Button
                      size="xs"
                      variant="secondary"
                      overlay={
                        <RollBack
                          to={version.version}
                          rules={rules}
                          connector={connector}
                          onRolledBack={onRolledBack}
                        />
                      }
                    >
                      {`Back to ${version.version}`}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )
    }
  </Effect>
)

function VersionCells({ version }: { version: SettingsVersions['versions'][number] }) {
  const { instant } = useReader()
  const { version: number, at, by, reason, origin, restores, changes } = version
  const how =
    restores === null ? (origin === 'file' ? 'Taken from the file' : '') : `Version ${restores} again`
  return (
    <>
      <TableCell>
        <Text format={{ fontWeight: 'bold' }}>{String(number)}</Text>
        <Text variant="microcopy">{instant(at)}</Text>
      </TableCell>
      <TableCell>
        <Text>{[how, by].filter(Boolean).join(', by ')}</Text>
        {reason ? <Text variant="microcopy">{reason}</Text> : null}
      </TableCell>
      <TableCell>
        {changes === null ? (
          <Text variant="microcopy">Unknown: there is no version before it that can still be read.</Text>
        ) : (
          <Changes changes={changes} />
        )}
      </TableCell>
    </>
  )
}
