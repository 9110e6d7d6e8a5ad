#!/usr/bin/env node
/** The `perennial` command. Sets up a fresh clone if needed; `demo` is the one verb that needs the test tree. */
import { join } from 'node:path'
import { root, runOnProjectNode, setUp } from './setup.mjs'

const [verb, ...rest] = process.argv.slice(2)
setUp()
if (verb === 'demo') await runOnProjectNode(join(root, 'scripts', 'demo.ts'), rest)
else await runOnProjectNode(join(root, 'connector', 'src', 'main.ts'), process.argv.slice(2))
