/** `node scripts/run.mjs SCRIPT [ARGUMENTS]`: sets up if needed, then runs a script of the project. */
import { join } from 'node:path'
import { root, runOnProjectNode, setUp } from './setup.mjs'

const [script, ...args] = process.argv.slice(2)
setUp()
await runOnProjectNode(join(root, script), args)
