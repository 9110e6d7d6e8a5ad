import { Command } from 'commander'
import { snapshotAccuracyVerb } from './snapshot-accuracy.ts'
import { snapshotDiff } from './snapshot-diff.ts'
import { snapshotList } from './snapshot-list.ts'
import { snapshotTake } from './snapshot-take.ts'

export const snapshot = new Command('snapshot')
  .description('what was forecast week by week: keep it, compare it, hold it against what came')
  .addCommand(snapshotTake.exitOverride())
  .addCommand(snapshotList.exitOverride())
  .addCommand(snapshotDiff.exitOverride())
  .addCommand(snapshotAccuracyVerb.exitOverride())
