import { allFields, type Field, fields } from '@perennial/shared/fields'
import type { RemovalReport } from '../crm/crm.ts'
import { ConfigError } from '../errors.ts'
import { forgetWritten } from '../writeback/ledger.ts'
import { columns, count, emit } from './output.ts'
import { type CommonOptions, connectPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const uninstall = verb('uninstall', 'take our properties and their group out of the portal again')
  .option('--dry-run', 'list what would be removed')
  .option('--yes', 'agree: the values on the records go with the properties')
  .action(
    running(async (options: CommonOptions & { dryRun?: boolean; yes?: boolean }) =>
      withSession(async session => {
        const { crm, portalId } = await connectPortal(session)
        const { properties } = await crm.describe()
        const present = allFields.filter(({ on, name }) =>
          properties[on]?.some(one => one.name === name && !one.archived),
        )
        if (options.dryRun) {
          emit(
            options.json === true,
            {
              portalId,
              dryRun: true,
              remove: present.map(({ on, name, label }) => ({ on, name, label })),
              group: 'perennial',
            },
            () =>
              present.length === 0
                ? 'No property of ours is in the portal.'
                : [
                    `${count(present.length, 'property', 'properties')} and the group "perennial" would be removed from portal ${portalId}, with all values in them:`,
                    columns(present.map(({ on, name, label }) => [on, name, label])),
                    'Data in .perennial stays; delete the folder to remove it too.',
                  ].join('\n'),
          )
          return 0
        }
        if (!options.yes)
          throw new ConfigError(`${present.length} properties would be removed from portal ${portalId}`, {
            field: '--yes',
            remedy: 'look at `perennial uninstall --dry-run` first, then add --yes',
          })
        const report = await crm.removeFields(mayBeThere(present))
        await crm.close()
        await session.store.portal(portalId, tx => forgetWritten(tx, portalId))
        emit(options.json === true, { portalId, ...report }, () => readable(report))
        return report.failed.length > 0 ? 1 : 0
      }),
    ),
  )

/** A portal whose contacts we never wrote on need not let us at them. */
const mayBeThere = (present: readonly Field[]): Field[] => [
  ...fields,
  ...present.filter(({ on }) => on === 'contact'),
]

const readable = ({ archived, absent, groupRemoved, failed }: RemovalReport): string =>
  [
    `${archived.length} removed, ${absent.length} were not there, ${failed.length} failed; the group ${groupRemoved ? 'is gone' : 'stays'}.`,
    ...failed.map(({ name, message, remedy }) => `  ${name}: ${message}. ${remedy}`),
  ].join('\n')
